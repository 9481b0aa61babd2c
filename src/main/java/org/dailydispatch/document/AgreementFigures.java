package org.dailydispatch.document;

import java.util.List;
import java.util.function.Predicate;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.Findings.Agreed;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.figure.RowKind;

/** What meetings agreed, counted. */
final class AgreementFigures {

    private final Findings findings;
    private final ReportingDay day;

    AgreementFigures(Findings findings) {
        this.findings = findings;
        this.day = findings.occasion().day();
    }

    Figure open() {
        return count("agreed-open", "截至数据时间尚未办结的会商议定事项，含以前各次会商议定的", item -> item.openOn(day));
    }

    Figure overdue() {
        return Figure.countOf(
                "agreed-overdue",
                "截至数据时间尚未办结的会商议定事项中，已过办理时限的",
                "项",
                findings.occasion().asOf(),
                rows(item -> item.overdueOn(day)),
                open().numerator());
    }

    Figure done() {
        return count("agreed-done", "当日办结的会商议定事项，含以前办结而上期未及反映的", item -> item.doneBy(day));
    }

    Figure dropped() {
        return count("agreed-dropped", "当日由组长终止办理的会商议定事项，含以前终止而上期未及反映的", item -> item.droppedBy(day));
    }

    /** Those that are told by their number only. Its templates write the unit. */
    Figure further(List<Agreed> items) {
        return Figure.told(
                "agreed-further",
                "会商议定事项中因篇幅未逐项列出的",
                findings.occasion().asOf(),
                items.stream().map(this::row).toList(),
                String.valueOf(items.size()));
    }

    /** Those open at the end of the day, settled on it, or before it and not told of yet. */
    List<Agreed> all() {
        return findings.agreed();
    }

    /** The document's word for the state of an item on the day. */
    String standing(Agreed item) {
        if (item.doneBy(day)) {
            return settled(item) + "办结，" + Wording.clause(item.remark());
        }
        if (item.droppedBy(day)) {
            return settled(item) + "终止，" + Wording.clause(item.remark());
        }
        if (item.overdueOn(day)) {
            return "逾期" + item.dueOn().daysUntil(day) + "天";
        }
        return item.dueOn().equals(day) ? "今日到期，未办结" : "办理中";
    }

    private String settled(Agreed item) {
        return item.settledOn() == null || item.settledOn().equals(day) ? "今日" : Wording.monthAndDay(item.settledOn());
    }

    /** Whether nothing of what is told was settled before the day. */
    boolean settledToday() {
        return findings.agreed().stream().allMatch(item -> item.openOn(day) || day.equals(item.settledOn()));
    }

    private Figure count(String key, String definition, Predicate<Agreed> which) {
        return Figure.count(key, definition, "项", findings.occasion().asOf(), rows(which));
    }

    private List<FigureRow> rows(Predicate<Agreed> which) {
        return findings.agreed().stream().filter(which).map(this::row).toList();
    }

    FigureRow row(Agreed item) {
        String detail = item.unit() + " 时限" + Wording.monthAndDay(item.dueOn()) + " " + standing(item);
        return FigureRow.one(RowKind.ACTION_ITEM, item.id(), item.revision(), Wording.clause(item.text()), detail);
    }
}
