package org.dailydispatch.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dailydispatch.document.BreakdownMeasure;
import org.dailydispatch.document.BreakdownTable;
import org.dailydispatch.document.DispatchContent;
import org.dailydispatch.paper.Part;

/** The tables on rectification as parts of a paper. */
final class BreakdownParts {

    private static final int WIDE = 24;
    private static final int NARROW = 8;
    private static final int DAYS = 9;
    private static final int RATE = 13;

    private BreakdownParts() {}

    static List<Part> of(DispatchContent content) {
        return content.breakdownTables().stream().map(BreakdownParts::table).toList();
    }

    /** A share of the line; a rate takes the room of {@code 100.0%} in one line, days that of {@code 12.5}. */
    private static int width(String head, boolean first) {
        if (first) {
            return WIDE;
        }
        if (head.equals(BreakdownMeasure.DAYS.word())) {
            return DAYS;
        }
        return head.endsWith("率") ? RATE : NARROW;
    }

    private static Part table(BreakdownTable table) {
        List<Part.Column> columns = new ArrayList<>();
        for (String head : table.heads()) {
            columns.add(new Part.Column(head, width(head, columns.isEmpty()), !columns.isEmpty()));
        }
        return new Part.Table(
                table.caption(),
                columns,
                table.lines().stream()
                        .map(line -> Stream.concat(Stream.of(line.name()), line.cells().stream())
                                .toList())
                        .toList());
    }
}
