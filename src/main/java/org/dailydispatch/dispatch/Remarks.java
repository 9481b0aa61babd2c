package org.dailydispatch.dispatch;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dailydispatch.dispatch.Obstacles.Unreported;
import org.dailydispatch.document.DispatchContent;
import org.dailydispatch.figure.Figure;

/** What is said of townships without a report, by their ids. */
final class Remarks {

    private static final String FIGURE = "reports-missing";

    private Remarks() {}

    /** Every township without a report, with what is said of it. */
    static List<Unreported> unreported(DispatchContent content, Map<String, String> remarks) {
        return content.figure(FIGURE).map(Figure::rows).orElse(List.of()).stream()
                .map(row -> new Unreported(
                        row.id(), row.label(), remarks.getOrDefault(row.id().toString(), "")))
                .toList();
    }

    /** What is printed and nothing else, fit to be kept: of townships that have reported since nothing is said. */
    static Map<String, String> kept(DispatchContent content, Map<String, String> typed) {
        Map<String, String> kept = new TreeMap<>();
        for (Unreported township : unreported(content, typed)) {
            String remark = DispatchTexts.kept(township.remark(), DispatchTexts.LONGEST_REASON)
                    .replace('\n', ' ');
            if (!remark.isEmpty()) {
                kept.put(township.id().toString(), remark);
            }
        }
        return kept;
    }
}
