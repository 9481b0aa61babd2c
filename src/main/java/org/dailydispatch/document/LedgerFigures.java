package org.dailydispatch.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.dailydispatch.document.Reading.Counted;
import org.dailydispatch.document.Reading.Share;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.figure.RowKind;
import org.dailydispatch.figure.RowSource;
import org.jspecify.annotations.Nullable;

/** Ledgers held against the people. Of several inspections of a village the last that counted something counts for it. */
final class LedgerFigures {

    private static final String LAST = "；同一村居以当日最后一次核查为准";

    private final Findings findings;

    LedgerFigures(Findings findings) {
        this.findings = findings;
    }

    /** What of a reading a figure is about. */
    private interface Part extends Function<Counted, @Nullable Share> {}

    Figure checked() {
        List<FigureRow> rows = new ArrayList<>();
        Map<UUID, Reading> last = new LinkedHashMap<>();
        counting().forEach(reading -> last.put(reading.siteId(), reading));
        last.values().forEach(reading -> rows.add(row(reading, verdict(reading), 1, 1)));
        return Figure.count("ledgers-checked", "当日明查中核查过人员台账的村居，每处计一次", "处", asOf(), rows);
    }

    Figure persons() {
        return sum("ledger-persons", "当日明查入户核对的实有人数" + LAST, "人", Counted::found, Share::whole);
    }

    Figure missing() {
        return sum("ledger-missing", "当日明查入户核对中，未登记在台账的人数" + LAST, "人", Counted::found, Share::part);
    }

    Figure missingRate() {
        return rate("ledger-missing-rate", "漏登人数÷（台账登记人数+漏登人数）×100%" + LAST, Counted::missing);
    }

    Figure sampled() {
        return sum("ledger-sampled", "当日明查从台账抽查核实的人数" + LAST, "人", Counted::matched, Share::whole);
    }

    Figure accuracy() {
        return rate("ledger-accuracy-rate", "核实一致人数÷抽查人数×100%" + LAST, Counted::matched);
    }

    Figure isolationDue() {
        return sum("isolation-due", "当日核查台账的村居应隔离的人数" + LAST, "人", Counted::isolated, Share::whole);
    }

    Figure isolated() {
        return part(isolationDue(), "isolated", "当日核查台账的村居应隔离人员中已隔离的人数" + LAST, Counted::isolated);
    }

    Figure noticesDue() {
        return sum("notices-due", "当日核查台账的村居应签的告知书、承诺书" + LAST, "份", Counted::signed, Share::whole);
    }

    Figure noticesSigned() {
        return part(noticesDue(), "notices-signed", "当日核查台账的村居应签的告知书、承诺书中已签的" + LAST, Counted::signed);
    }

    private List<Reading> counting() {
        return findings.readings().stream()
                .filter(reading -> reading.ledger() != null)
                .toList();
    }

    private Figure sum(String key, String definition, String unit, Part part, ToLongFunction<Share> weight) {
        return Figure.sum(key, definition, unit, asOf(), rows(part, weight));
    }

    private Figure part(Figure whole, String key, String definition, Part part) {
        return Figure.sumOf(key, definition, whole.unit(), asOf(), rows(part, Share::part), whole.numerator());
    }

    private List<FigureRow> rows(Part part, ToLongFunction<Share> weight) {
        List<FigureRow> rows = new ArrayList<>();
        last(part).forEach((reading, share) -> {
            long counted = weight.applyAsLong(share);
            if (counted > 0) {
                rows.add(row(reading, verdict(reading), counted, share.whole()));
            }
        });
        return rows;
    }

    private Figure rate(String key, String definition, Part part) {
        List<FigureRow> rows = new ArrayList<>();
        last(part)
                .forEach((reading, share) ->
                        rows.add(row(reading, share.part() + "/" + share.whole(), share.part(), share.whole())));
        return Figure.rate(key, definition, asOf(), rows);
    }

    private Map<Reading, Share> last(Part part) {
        Map<UUID, Reading> last = new LinkedHashMap<>();
        counting().stream()
                .filter(reading -> shareOf(reading, part) != null)
                .forEach(reading -> last.put(reading.siteId(), reading));
        Map<Reading, Share> shares = new LinkedHashMap<>();
        last.values().forEach(reading -> shares.put(reading, Objects.requireNonNull(shareOf(reading, part))));
        return shares;
    }

    private static @Nullable Share shareOf(Reading reading, Part part) {
        Counted counted = reading.ledger();
        return counted == null ? null : part.apply(counted);
    }

    private FigureRow row(Reading reading, String detail, long counted, long of) {
        String place = findings.townshipName(reading.townshipId()) + reading.site();
        RowSource source = new RowSource(RowKind.INSPECTION, reading.inspectionId(), reading.revision(), time(reading));
        return new FigureRow(RowKind.SITE, reading.siteId(), 0, place, detail, counted, of, List.of(source));
    }

    private String time(Reading reading) {
        return Wording.time(reading.filedAt(), findings.occasion().zone()) + " " + reading.site();
    }

    private static String verdict(Reading reading) {
        return reading.failed() == 0 ? "合格" : "不合格" + reading.failed() + "项";
    }

    private Instant asOf() {
        return findings.occasion().asOf();
    }
}
