package org.dailydispatch.stage;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.Wording;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.figure.RowKind;
import org.dailydispatch.meeting.ActionItemFact;
import org.dailydispatch.meeting.MeetingFact;
import org.dailydispatch.meeting.MeetingKind;
import org.dailydispatch.order.OrderFact;

/** Meetings with the county and what they agreed; orders and recommendations and what came of them. */
final class TalkFigures {

    private final StageFindings findings;
    private final Stretch stretch;

    TalkFigures(StageFindings findings) {
        this.findings = findings;
        this.stretch = findings.stretch();
    }

    Figure meetings(MeetingKind kind) {
        List<FigureRow> rows = findings.meetings().stream()
                .filter(meeting -> meeting.kind() == kind)
                .map(TalkFigures::row)
                .toList();
        String key = kind == MeetingKind.KICK_OFF ? "kick-offs" : "consultations";
        return Figure.count(key, "期内召开、纪要已审定的" + kind.word(), "次", stretch.asOf(), rows);
    }

    Figure agreed() {
        return items("agreed", "期内会商议定的事项", item -> true);
    }

    Figure agreedDone() {
        return items("agreed-done", "期内会商议定的事项中，期末已办结的", item -> settled(item) && item.done());
    }

    Figure agreedOverdue() {
        return items(
                "agreed-overdue",
                "期内会商议定的事项中，期末已过办理时限而尚未办结的",
                item -> !settled(item) && item.dueOn().isBefore(stretch.to()));
    }

    /** By the end of the period; what was settled since is not the period's. */
    private boolean settled(ActionItemFact item) {
        ReportingDay settledOn = item.settledOn();
        return settledOn != null && !settledOn.isAfter(stretch.to());
    }

    private Figure items(String key, String definition, Predicate<ActionItemFact> which) {
        List<FigureRow> rows =
                findings.items().stream().filter(which).map(this::row).toList();
        return Figure.count(key, definition, "项", stretch.asOf(), rows);
    }

    Figure recommendations() {
        return orders("recommendations", "期内签发的督查建议", "条", OrderFact::recommendation);
    }

    Figure recommendationsAccepted() {
        return orders(
                "recommendations-accepted",
                "期内签发的督查建议中，已答复并认可的",
                "条",
                order -> order.recommendation() && order.acceptedAt() != null);
    }

    Figure orders() {
        return orders("orders", "期内签发的督办单", "件", order -> !order.recommendation());
    }

    Figure ordersAccepted() {
        return orders(
                "orders-accepted",
                "期内签发的督办单中，已答复并认可的",
                "件",
                order -> !order.recommendation() && order.acceptedAt() != null);
    }

    Figure unanswered() {
        return orders(
                "orders-unanswered",
                "期内签发的督查建议和督办单中，已过答复时限而没有答复的",
                "件",
                order -> order.answeredAt() == null && order.dueAt().isBefore(stretch.deadlinesUntil()));
    }

    private Figure orders(String key, String definition, String unit, Predicate<OrderFact> which) {
        List<FigureRow> rows =
                findings.orders().stream().filter(which).map(TalkFigures::row).toList();
        return Figure.count(key, definition, unit, stretch.asOf(), rows);
    }

    private static FigureRow row(MeetingFact meeting) {
        String detail = meeting.agenda().lines().map(Wording::clause).collect(Collectors.joining("；"))
                + (meeting.decisions() == 0 ? "" : "；议定" + meeting.decisions() + "项");
        return FigureRow.one(
                RowKind.MEETING,
                meeting.id(),
                meeting.minutes(),
                Wording.monthAndDay(meeting.day()) + meeting.kind().word(),
                detail);
    }

    /** Who is charged in person stays in the minutes. */
    private FigureRow row(ActionItemFact item) {
        ReportingDay settledOn = item.settledOn();
        String state = settledOn == null || settledOn.isAfter(stretch.to())
                ? "办理中"
                : Wording.monthAndDay(settledOn) + (item.done() ? "办结" : "终止");
        return FigureRow.one(
                RowKind.ACTION_ITEM,
                item.id(),
                item.revision(),
                Wording.clause(item.text()),
                item.unit() + " 时限" + Wording.monthAndDay(item.dueOn()) + " " + state);
    }

    private static FigureRow row(OrderFact order) {
        return FigureRow.one(
                RowKind.ORDER,
                order.id(),
                order.revision(),
                order.number(),
                Wording.clause(order.title()) + " " + order.addressee() + " " + Wording.monthAndDay(order.issuedOn())
                        + "签发 " + outcome(order));
    }

    /** What came of a paper, in the document's words. */
    static String outcome(OrderFact order) {
        if (order.acceptedAt() != null) {
            return "已办结";
        }
        return order.answeredAt() != null ? "已答复" : "待答复";
    }
}
