package org.dailydispatch.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What of a document stands outside its sections, as lines that can be compared, by its Chinese heading. */
final class ComparedTables {

    private static final String TOWNSHIPS = "镇街园区一览";
    private static final String LEDGER = "附件：问题台账";
    private static final String RECIPIENTS = "主送和抄送";

    /** Those whose changes {@link ChangedFigures} tells by itself. */
    static final Set<String> TOLD_BY_CELLS = Set.of(TOWNSHIPS, LEDGER);

    private ComparedTables() {}

    /** @param withLedger whether both versions keep a ledger of their own: with one that does not nothing can be compared */
    static Map<String, List<String>> of(DispatchContent content, boolean withLedger) {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        tables.put(RECIPIENTS, List.of("主送：" + content.addressee(), "抄送：" + content.copies()));
        if (!content.townships().isEmpty()) {
            tables.put(
                    TOWNSHIPS,
                    content.townships().stream().map(ComparedTables::text).toList());
        }
        @Nullable List<LedgerLine> ledger = content.ledger();
        if (withLedger && ledger != null && !ledger.isEmpty()) {
            tables.put(LEDGER, ledger.stream().map(ComparedTables::text).toList());
        }
        return tables;
    }

    private static String text(TownshipLine line) {
        return line.name() + " 明查" + line.openVisits() + "次 暗访" + line.covertVisits() + "次 新发现问题" + line.newProblems()
                + "项 未销号" + line.openProblems() + "项 逾期" + line.overdueProblems() + "项 日报" + line.report();
    }

    private static String text(LedgerLine line) {
        return Stream.of(
                        line.number(),
                        line.found() + "发现",
                        line.source(),
                        line.township() + line.place(),
                        line.category(),
                        line.description(),
                        line.severity(),
                        line.unit(),
                        "时限" + line.due(),
                        line.state(),
                        line.settled())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
