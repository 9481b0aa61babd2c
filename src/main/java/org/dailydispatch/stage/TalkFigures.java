package org.dailydispatch.stage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.dispatch.PublishedFact;
import org.dailydispatch.document.Wording;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.figure.RowKind;
import org.dailydispatch.meeting.ActionItemFact;
import org.dailydispatch.meeting.MeetingFact;
import org.dailydispatch.meeting.MeetingKind;
import org.dailydispatch.order.OrderFact;
import org.dailydispatch.order.Outcome;

/** Meetings with the county and what they agreed; orders and recommendations and what came of them. */
final class TalkFigures {

    /** 1. or 一、 or （一） before what is said. */
    private static final Pattern NUMBERED = Pattern.compile("^[（(]?[0-9０-９一二三四五六七八九十]{1,3}(?:[)）、]|[.．](?![0-9]))\\s*");

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
        return Figure.count("agreed", "期内会商议定的事项", "项", stretch.asOf(), items(item -> true));
    }

    Figure agreedDone() {
        return ofAgreed("agreed-done", "期内会商议定的事项中，期末已办结的", item -> settled(item) && item.done());
    }

    Figure agreedOverdue() {
        return ofAgreed(
                "agreed-overdue",
                "期内会商议定的事项中，期末已过办理时限而尚未办结的",
                item -> !settled(item) && item.dueOn().isBefore(stretch.to()));
    }

    /** By the end of the period; what was settled since is not the period's. */
    private boolean settled(ActionItemFact item) {
        ReportingDay settledOn = item.settledOn();
        return settledOn != null && !settledOn.isAfter(stretch.to());
    }

    private Figure ofAgreed(String key, String definition, Predicate<ActionItemFact> which) {
        return Figure.countOf(
                key,
                definition,
                "项",
                stretch.asOf(),
                items(which),
                findings.items().size());
    }

    private List<FigureRow> items(Predicate<ActionItemFact> which) {
        return findings.items().stream().filter(which).map(this::row).toList();
    }

    /** 工作建议 of the published dispatches, line by line: the daily recommendations, beside the papers that are sent. */
    Figure daily() {
        List<FigureRow> rows = findings.dispatches().stream()
                .filter(dispatch -> !advice(dispatch).isEmpty())
                .map(TalkFigures::adviceRow)
                .toList();
        return Figure.sum("recommendations-daily", "期内已发布日调度所提的工作建议，逐条计，以各日最新发布的版本为准", "条", stretch.asOf(), rows);
    }

    /** What was recommended on several days, in the words of the dispatches, the most frequent first. */
    List<String> repeated() {
        Map<String, Long> times = findings.dispatches().stream()
                .flatMap(dispatch -> advice(dispatch).stream().distinct())
                .collect(Collectors.groupingBy(line -> line, LinkedHashMap::new, Collectors.counting()));
        return times.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(entry -> entry.getKey() + "（" + entry.getValue() + "次）")
                .toList();
    }

    private static FigureRow adviceRow(PublishedFact dispatch) {
        List<String> lines = advice(dispatch);
        return FigureRow.one(
                        RowKind.DISPATCH,
                        dispatch.id(),
                        dispatch.version(),
                        "第" + dispatch.issue() + "期日调度",
                        Wording.monthAndDay(dispatch.day()) + " " + String.join("；", lines))
                .weighing(lines.size(), lines.size());
    }

    /** A dispatch's recommendations without their numbers and full stops: the same advice reads the same on each day. */
    private static List<String> advice(PublishedFact dispatch) {
        return advice(dispatch.recommendations());
    }

    /** The same of a text. */
    static List<String> advice(String recommendations) {
        return recommendations
                .lines()
                .map(line -> Wording.clause(NUMBERED.matcher(line.strip()).replaceFirst("")))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    Figure recommendations() {
        return orders("recommendations", "期内签发的督查建议", "条", OrderFact::recommendation);
    }

    Figure recommendationsAccepted() {
        return orders(
                "recommendations-accepted",
                "期内签发的督查建议中，期末已答复并认可的",
                "条",
                order -> order.recommendation() && order.outcome() == Outcome.ACCEPTED);
    }

    Figure orders() {
        return orders("orders", "期内签发的督办单", "件", order -> !order.recommendation());
    }

    Figure ordersAccepted() {
        return orders(
                "orders-accepted",
                "期内签发的督办单中，期末已答复并认可的",
                "件",
                order -> !order.recommendation() && order.outcome() == Outcome.ACCEPTED);
    }

    Figure unanswered() {
        return orders(
                "orders-unanswered",
                "期内签发的督查建议和督办单中，期末已过答复时限而没有答复的，含答复被退回后没有再答复的",
                "件",
                order -> order.outcome().owed() && order.dueAt().isBefore(stretch.deadlinesUntil()));
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

    /** What had come of a paper by the end of the period, in the document's words. */
    static String outcome(OrderFact order) {
        return switch (order.outcome()) {
            case AWAITED -> "待答复";
            case ANSWERED -> "已答复";
            case RETURNED -> "退回重办";
            case ACCEPTED -> "已办结";
        };
    }
}
