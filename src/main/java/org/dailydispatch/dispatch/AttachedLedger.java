package org.dailydispatch.dispatch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dailydispatch.document.DispatchContent;
import org.dailydispatch.document.LedgerLine;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.figure.RowKind;
import org.dailydispatch.paper.Part;

/** 问题台账 behind a dispatch: every problem found, settled, sent back or open on the day, as it was then. */
final class AttachedLedger {

    /** Documents older than the ledger have it in the rows of these figures. */
    private static final Set<String> OF_THE_DAY =
            Set.of("problems-new", "problems-closed", "problems-returned", "problems-open");

    private AttachedLedger() {}

    static boolean has(DispatchContent content) {
        List<LedgerLine> ledger = content.ledger();
        return ledger == null ? !rows(content).isEmpty() : !ledger.isEmpty();
    }

    static Part table(DispatchContent content) {
        List<LedgerLine> ledger = content.ledger();
        return ledger == null ? old(content) : full(ledger);
    }

    private static Part full(List<LedgerLine> ledger) {
        List<List<String>> lines = new ArrayList<>();
        ledger.forEach(line -> lines.add(List.of(
                String.valueOf(lines.size() + 1),
                joined("；", line.number(), line.found() + "发现", line.source()),
                line.township() + line.place() + "：" + line.description() + "（" + line.category() + "，"
                        + line.severity() + "）",
                joined("；", line.unit(), "时限" + line.due()),
                joined("；", line.state(), line.settled()))));
        return new Part.Table(
                "",
                List.of(
                        new Part.Column("序号", 7, true),
                        // A number fits on one line.
                        new Part.Column("编号、发现", 24, false),
                        new Part.Column("点位和问题", 33, false),
                        new Part.Column("责任单位、时限", 19, false),
                        new Part.Column("状态、整改和复查", 17, false)),
                lines);
    }

    private static String joined(String between, String... words) {
        return Stream.of(words).filter(word -> !word.isEmpty()).collect(Collectors.joining(between));
    }

    private static Part old(DispatchContent content) {
        List<List<String>> lines = new ArrayList<>();
        rows(content).forEach(row -> lines.add(List.of(String.valueOf(lines.size() + 1), row.label(), row.detail())));
        return new Part.Table(
                "",
                List.of(
                        new Part.Column("序号", 8, true),
                        new Part.Column("编号", 24, false),
                        new Part.Column("问题、程度和整改情况", 68, false)),
                lines);
    }

    private static List<FigureRow> rows(DispatchContent content) {
        Map<UUID, FigureRow> rows = new LinkedHashMap<>();
        for (Figure figure : content.figures()) {
            if (OF_THE_DAY.contains(figure.key())) {
                figure.rows().stream()
                        .filter(row -> row.kind() == RowKind.PROBLEM && row.counted() > 0)
                        .forEach(row -> rows.putIfAbsent(row.id(), row));
            }
        }
        return rows.values().stream()
                .sorted((one, other) -> one.label().compareTo(other.label()))
                .toList();
    }
}
