package org.dailydispatch.coverage;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.listing.Address;
import org.dailydispatch.report.ReportStatus;
import org.dailydispatch.territory.SiteKind;
import org.jspecify.annotations.Nullable;

/**
 * Addresses around one team's coverage over one period.
 *
 * @param latest the last day that there is to look at: the end of the periods that are offered
 * @param running whether it is not over
 * @param named whether each names the team: for a reader who sees several
 * @param visitsToo whether the reader may open lists of inspections, reports and enterprises
 */
record CoverageLinks(Question question, ReportingDay latest, boolean running, boolean named, boolean visitsToo) {

    /** The periods that are offered, in days up to the last. */
    public List<Integer> periods() {
        return List.of(7, 14, 30);
    }

    public String page() {
        return at("/coverage", question).toString();
    }

    public String in(String mode) {
        return at("/coverage", question.in(CoverageMode.valueOf(mode))).toString();
    }

    /** So many days up to the latest, in this mode. */
    public String last(int days) {
        return at("/coverage", lastDays(days)).toString();
    }

    public boolean isLast(int days) {
        return lastDays(days).equals(question);
    }

    public String file() {
        return at("/coverage.xlsx", question).toString();
    }

    /** The units of one sort, in one state. */
    public String rows(String unit, @Nullable String state) {
        return at("/coverage/rows", question)
                .with("unit", unit)
                .with("state", state)
                .toString();
    }

    /** What was visited on one day. */
    public String rowsOn(String unit, ReportingDay day) {
        return at("/coverage/rows", question.over(day, day, false))
                .with("unit", unit)
                .with("state", "done")
                .toString();
    }

    /** The sites of one kind. */
    public String kind(String kind) {
        return at("/coverage/rows", question)
                .with("unit", Unit.of(SiteKind.valueOf(kind).family()).key())
                .with("kind", kind)
                .toString();
    }

    /** The sites of one township; of every sort where none is named. */
    public String township(UUID township, @Nullable String unit) {
        return at("/coverage/rows", question)
                .with("township", township)
                .with("unit", unit)
                .toString();
    }

    /** The inspections of one site over the period: as many as are counted. */
    public String visits(UUID site) {
        return visits(site, question.from(), question.to());
    }

    public String visits(UUID site, ReportingDay from, ReportingDay to) {
        return Address.of("/inspections")
                .with("from", from)
                .with("to", to)
                .with("site", site)
                .with("mode", question.mode() == CoverageMode.ALL ? null : question.mode())
                .with("team", question.team().id())
                .with("counted", true)
                .toString();
    }

    /**
     * The township reports in one state that are counted: of one day, or of the period where none is named.
     *
     * @param township null for all
     */
    public String reports(@Nullable ReportingDay day, @Nullable UUID township, String status) {
        Question of = day == null ? question : question.over(day, day, false);
        return day != null && township == null && visitsToo
                ? ofDay(day, status)
                : reportRows("/coverage/reports", of, township, ReportStatus.valueOf(status))
                        .toString();
    }

    Address reportRows(String path, Question of, @Nullable UUID township, @Nullable ReportStatus status) {
        return at(path, of)
                .with("township", township)
                .with("state", status == null ? null : status.name().toLowerCase(Locale.ROOT));
    }

    /** A township's report of a day; null where the reader may not open it, or there is none. */
    public @Nullable String report(UUID township, ReportingDay day, ReportStatus status) {
        return visitsToo && status.handedIn() ? "/township-reports/" + day + "/" + township : null;
    }

    private String ofDay(ReportingDay day, String status) {
        return Address.of("/township-reports")
                .with("day", day)
                .with("team", question.team().id())
                .with("status", status)
                .toString();
    }

    public String claims() {
        return at("/coverage/claims", question).toString();
    }

    /** Another address with the same team, period and mode. */
    Address at(String path, Question of) {
        return Address.of(path)
                .with("team", named ? of.team().id() : null)
                .with("from", of.from())
                .with("to", of.to())
                .with("mode", of.mode() == CoverageMode.ALL ? null : of.mode().key());
    }

    /** So many days up to the latest, of the posting. */
    Question lastDays(int days) {
        ReportingDay first = latest.plus(1 - days);
        ReportingDay posted = question.team().stationedFrom();
        return question.over(first.isBefore(posted) ? posted : first, latest, running);
    }
}
