package org.dailydispatch.stage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.document.Wording;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.inspection.Measured;
import org.dailydispatch.inspection.VisitFact;

/** People in ledgers as inspectors counted them, village by village: numbers only, nobody's name. */
final class LedgerFigures {

    private static final String LEDGER = "ledger";
    private static final String MISSING = "missing";
    private static final String SAMPLED = "sampled";
    private static final String MATCHED = "matched";
    private static final String DUE = "due";
    private static final String ISOLATED = "isolated";
    private static final String INFORMED = "informed";

    /** What has to be measured for them. */
    static final List<String> CODES = List.of(LEDGER, MATCHED, ISOLATED, INFORMED);

    private final Stretch stretch;
    private final List<Measured> measured;
    private final Map<UUID, VisitFact> visits;

    LedgerFigures(StageFindings findings) {
        this.stretch = findings.stretch();
        this.measured = findings.measured();
        this.visits = stretch.byId();
    }

    /** 漏登率: of all who are there, those in no ledger. */
    Figure missing() {
        List<FigureRow> rows = new ArrayList<>();
        for (Measured each : of(LEDGER)) {
            long missing = whole(each, MISSING);
            add(
                    rows,
                    each,
                    missing,
                    whole(each, LEDGER) + missing,
                    "台账" + whole(each, LEDGER) + "人，漏登" + missing + "人");
        }
        return Figure.rate("ledger-missing", "期内核查村居台账的，漏登人数÷（台账人数+漏登人数）×100%", stretch.asOf(), rows);
    }

    /** 台账准确率. */
    Figure accuracy() {
        List<FigureRow> rows = new ArrayList<>();
        for (Measured each : of(MATCHED)) {
            add(
                    rows,
                    each,
                    whole(each, MATCHED),
                    whole(each, SAMPLED),
                    "抽查" + whole(each, SAMPLED) + "人，一致" + whole(each, MATCHED) + "人");
        }
        return Figure.rate("ledger-accuracy", "期内抽查村居台账的，核实一致人数÷抽查人数×100%", stretch.asOf(), rows);
    }

    Figure isolation() {
        List<FigureRow> rows = new ArrayList<>();
        for (Measured each : of(ISOLATED)) {
            add(
                    rows,
                    each,
                    whole(each, ISOLATED),
                    whole(each, DUE),
                    "应隔离" + whole(each, DUE) + "人，落实" + whole(each, ISOLATED) + "人");
        }
        return Figure.rate("isolation-rate", "期内抽查村居的，已落实隔离人数÷应隔离人数×100%", stretch.asOf(), rows);
    }

    /** Households looked in on during covert visits, and those of them that had been registered and told. */
    Figure households() {
        List<FigureRow> rows = new ArrayList<>();
        for (Measured each : of(INFORMED)) {
            add(
                    rows,
                    each,
                    whole(each, INFORMED),
                    whole(each, SAMPLED),
                    "抽查住户" + whole(each, SAMPLED) + "户，登记告知到位" + whole(each, INFORMED) + "户");
        }
        return Figure.rate("households-informed", "期内暗访村居时，已登记告知的住户÷抽查住户×100%，由组长公开后计入", stretch.asOf(), rows);
    }

    private List<Measured> of(String code) {
        return measured.stream().filter(each -> each.code().equals(code)).toList();
    }

    /** What was read after the report's own reading is left out, and so is what adds nothing to either side. */
    private void add(List<FigureRow> rows, Measured each, long counted, long of, String detail) {
        VisitFact visit = visits.get(each.inspectionId());
        if (visit != null && of > 0) {
            String where = stretch.townshipName(visit.townshipId()) + " " + Wording.monthAndDay(visit.day()) + " ";
            FigureRow row = PointFigures.row(visit, stretch);
            rows.add(FigureRow.one(row.kind(), row.id(), row.revision(), row.label(), where + detail)
                    .weighing(Math.min(counted, of), of));
        }
    }

    private static long whole(Measured each, String measure) {
        BigDecimal value = each.value(measure);
        return value == null ? 0 : value.longValue();
    }
}
