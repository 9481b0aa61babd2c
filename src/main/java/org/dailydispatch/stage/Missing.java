package org.dailydispatch.stage;

import java.util.List;
import java.util.stream.Stream;
import org.dailydispatch.document.DispatchContent;
import org.dailydispatch.figure.Figure;

/**
 * What the days of a report lack. A report that told its townships' reports in one figure counted those begun and not handed in
 * with the missing ones; it has no figure of its own for them.
 */
final class Missing {

    /** Days without a published dispatch. */
    static final String DISPATCHES = "dispatches-missing";

    /** Reports that townships did not begin. */
    static final String REPORTS = "reports-missing";

    /** Reports that townships began and did not hand in. */
    private static final String DRAFTS = "reports-draft";

    private Missing() {}

    /** The figures of which there are any. */
    static List<Figure> in(DispatchContent content) {
        return Stream.of(DISPATCHES, DRAFTS, REPORTS)
                .flatMap(key -> content.figure(key).stream())
                .filter(figure -> !figure.zero())
                .toList();
    }

    static long dispatches(DispatchContent content) {
        return of(content, DISPATCHES);
    }

    /** Not handed in, begun or not. */
    static long reports(DispatchContent content) {
        return of(content, DRAFTS) + of(content, REPORTS);
    }

    private static long of(DispatchContent content, String key) {
        return content.figure(key).map(Figure::numerator).orElse(0L);
    }
}
