package org.dailydispatch.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dailydispatch.document.BreakdownTable;
import org.dailydispatch.document.DispatchContent;
import org.dailydispatch.paper.Part;

/** The tables on rectification as parts of a paper. */
final class BreakdownParts {

    private static final int WIDE = 20;
    private static final int NARROW = 8;

    private BreakdownParts() {}

    static List<Part> of(DispatchContent content) {
        return content.breakdownTables().stream().map(BreakdownParts::table).toList();
    }

    private static Part table(BreakdownTable table) {
        List<Part.Column> columns = new ArrayList<>();
        for (String head : table.heads()) {
            columns.add(new Part.Column(head, columns.isEmpty() ? WIDE : NARROW, !columns.isEmpty()));
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
