package org.dailydispatch.stage;

import java.util.List;
import java.util.stream.Stream;
import org.dailydispatch.document.DispatchContent;
import org.dailydispatch.figure.Figure;

/** What the days of a report lack: a report states these figures only where they are not zero. */
final class Missing {

    /** Days without a published dispatch. */
    static final String DISPATCHES = "dispatches-missing";

    /** Reports that townships did not hand in. */
    static final String REPORTS = "reports-missing";

    private Missing() {}

    static List<Figure> in(DispatchContent content) {
        return Stream.of(DISPATCHES, REPORTS)
                .flatMap(key -> content.figure(key).stream())
                .toList();
    }

    static long of(DispatchContent content, String key) {
        return content.figure(key).map(Figure::numerator).orElse(0L);
    }
}
