package org.dailydispatch.document;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a correction made of the figures, as it says itself. */
public final class ChangedFigures {

    private static final String UNSAID = "未列";

    private ChangedFigures() {}

    /** 新发现问题1项→2项；逾期问题未列→1项; never empty. */
    public static String between(DispatchContent before, DispatchContent after) {
        List<Change> moved =
                Change.between(before, after).stream().filter(Change::moved).toList();
        return moved.isEmpty()
                ? "所列数字没有变化"
                : moved.stream().map(ChangedFigures::text).collect(Collectors.joining("；"));
    }

    private static String text(Change change) {
        return Term.nameOf(change.key()).orElse(change.definition())
                + Objects.requireNonNullElse(change.before(), UNSAID)
                + "→"
                + Objects.requireNonNullElse(change.after(), UNSAID);
    }
}
