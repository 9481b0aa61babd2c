package org.dailydispatch.document;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dailydispatch.document.Reading.Stock;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.figure.RowKind;
import org.dailydispatch.figure.RowSource;

/** Points at which daily necessities were watched. A point counts once; its last watch of the day stands for it. */
final class NecessityFigures {

    private static final String LAST = "；同一处以当日最后一次为准";

    private final Findings findings;
    private final Map<UUID, Reading> last = new LinkedHashMap<>();
    private final Map<UUID, Reading> lastStock = new LinkedHashMap<>();

    NecessityFigures(Findings findings) {
        this.findings = findings;
        for (Reading reading : findings.readings()) {
            if (reading.necessities()) {
                last.put(reading.siteId(), reading);
                if (!reading.stocks().isEmpty()) {
                    lastStock.put(reading.siteId(), reading);
                }
            }
        }
    }

    Figure points() {
        return Figure.count(
                "supply-points", "当日明查中监测过生活必需品的市场、超市、屠宰企业，每处计一次", "处", asOf(), rows(last, reading -> true));
    }

    Figure clean() {
        return countOf(last, "supply-clean", "当日监测的监测点中无不合格项的" + LAST, rows(last, reading -> reading.failed() == 0));
    }

    Figure measured() {
        return countOf(last, "supply-measured", "当日监测的监测点中盘点过销量和库存的" + LAST, rows(lastStock, reading -> true));
    }

    Figure shortOfStock() {
        return countOf(
                lastStock,
                "supply-short",
                "当日盘点的监测点中，至少一类商品库存÷当日销量不足3天的" + LAST,
                rows(lastStock, reading -> !shortages(reading).isEmpty()));
    }

    /** 密州超市粮食2.1天、蔬菜1.0天；百盛超市肉类0.5天. */
    String shortList() {
        List<String> points = lastStock.values().stream()
                .filter(reading -> !shortages(reading).isEmpty())
                .map(reading -> reading.site() + words(shortages(reading)))
                .toList();
        return Wording.cut(points, "；");
    }

    static List<Stock> shortages(Reading reading) {
        return reading.stocks().stream().filter(stock -> !stock.enough()).toList();
    }

    private static String words(List<Stock> stocks) {
        return stocks.stream()
                .map(stock -> stock.article() + Wording.tenths(stock.days()) + "天")
                .collect(Collectors.joining("、"));
    }

    private Figure countOf(Map<UUID, Reading> whole, String key, String definition, List<FigureRow> rows) {
        return Figure.countOf(key, definition, "处", asOf(), rows, whole.size());
    }

    private List<FigureRow> rows(Map<UUID, Reading> of, Predicate<Reading> which) {
        return of.values().stream().filter(which).map(this::row).toList();
    }

    private FigureRow row(Reading reading) {
        String verdict = reading.failed() == 0 ? "合格" : "不合格" + reading.failed() + "项";
        String detail = reading.stocks().isEmpty() ? verdict : verdict + "；可供：" + words(reading.stocks());
        String time = Wording.time(reading.filedAt(), findings.occasion().zone()) + " " + reading.site();
        return new FigureRow(
                RowKind.SITE,
                reading.siteId(),
                0,
                findings.townshipName(reading.townshipId()) + reading.site(),
                detail,
                1,
                1,
                List.of(new RowSource(RowKind.INSPECTION, reading.inspectionId(), reading.revision(), time)));
    }

    private Instant asOf() {
        return findings.occasion().asOf();
    }
}
