package org.dailydispatch.stage;

import java.util.ArrayList;
import java.util.List;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.Wording;

/** Days in the document's words, those that follow each other as one span: 2月3日至2月5日、2月8日. */
final class Spans {

    private Spans() {}

    /** @param days in their order, each once */
    static String of(List<ReportingDay> days) {
        List<String> spans = new ArrayList<>();
        int first = 0;
        for (int at = 0; at < days.size(); at++) {
            boolean ends = at + 1 == days.size() || !days.get(at).next().equals(days.get(at + 1));
            if (ends) {
                spans.add(span(days.get(first), days.get(at)));
                first = at + 1;
            }
        }
        return String.join("、", spans);
    }

    private static String span(ReportingDay first, ReportingDay last) {
        String begins = Wording.monthAndDay(first);
        return first.equals(last) ? begins : begins + "至" + Wording.monthAndDay(last);
    }
}
