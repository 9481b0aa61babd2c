package org.dailydispatch.export;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows on all pages of a list: page after page, so that a long list is never held as a whole, and nothing is cut. */
public final class AllPages {

    private static final int AT_A_TIME = 1000;

    private AllPages() {}

    public static <T> Iterable<T> of(Page<T> page) {
        return () -> Stream.iterate(
                        page.after(null, AT_A_TIME),
                        rows -> !rows.isEmpty(),
                        rows -> rows.size() < AT_A_TIME ? List.of() : page.after(rows.get(rows.size() - 1), AT_A_TIME))
                .flatMap(List::stream)
                .iterator();
    }

    /** Asks for one page. */
    @FunctionalInterface
    public interface Page<T> {

        /** @param last the row that the page comes after; null for the first page */
        List<T> after(@Nullable T last, int atMost);
    }
}
