package org.dailydispatch.dashboard;

import java.time.Instant;
import java.util.UUID;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.problem.Measure;
import org.dailydispatch.problem.ProblemFigure;
import org.dailydispatch.report.ReportStatus;
import org.dailydispatch.resumption.ResumptionFigure;
import org.dailydispatch.team.Team;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of the rows behind figures.
 *
 * @param team named in each address for a reader who sees several teams; null for one who sees his own
 */
public record Links(@Nullable UUID team) {

    /** So many days one page of coverage tells of. */
    private static final int LONGEST = 92;

    /** As somebody in this role finds them. */
    static Links of(Team team, Role reader) {
        return new Links(reader == Role.MUNICIPAL ? team.id() : null);
    }

    public String board(ReportingDay day, DashboardMode mode, MatrixSpan span) {
        return "/dashboard?day=" + day + (mode == DashboardMode.ALL ? "" : "&mode=" + mode.key())
                + (span == MatrixSpan.WIDE ? "" : "&days=" + span.days()) + ofTeam();
    }

    /** The board of a day with all inspections. */
    public String day(ReportingDay day) {
        return board(day, DashboardMode.ALL, MatrixSpan.WIDE);
    }

    /** The board for a screen on the wall: of today, whichever day it becomes. */
    public String wall() {
        return "/dashboard/wall" + (team == null ? "" : "?team=" + team);
    }

    /** The board of the team's latest day, whichever it becomes. */
    public String board() {
        return "/dashboard" + (team == null ? "" : "?team=" + team);
    }

    /** What an open board asks. */
    public String changes(Instant since) {
        return "/dashboard/changes?since=" + since + ofTeam();
    }

    /** The sites of a township that were covertly visited over the days, both included, with how often. */
    public String covertIn(UUID township, ReportingDay from, ReportingDay to) {
        return "/coverage/rows?from=" + from + "&to=" + to + "&mode=covert&state=done&township=" + township + ofTeam();
    }

    /** The sites that were covertly visited over the days, both included, with how often. */
    public String covertSites(ReportingDay from, ReportingDay to) {
        return "/coverage/rows?from=" + from + "&to=" + to + "&mode=covert&state=done" + ofTeam();
    }

    /** The townships that were visited over the days, both included, in a mode: {@code open} or {@code covert}. */
    public String reached(ReportingDay from, ReportingDay to, String mode) {
        return "/coverage/rows?from=" + latest(from, to) + "&to=" + to + "&mode=" + mode + "&unit=township&state=done"
                + ofTeam();
    }

    /** Coverage over the days, both included. */
    public String over(ReportingDay from, ReportingDay to) {
        return "/coverage?from=" + latest(from, to) + "&to=" + to + "&mode=open" + ofTeam();
    }

    /** Of a long posting as many days as one page tells of. */
    private static ReportingDay latest(ReportingDay from, ReportingDay to) {
        ReportingDay first = to.plus(1 - LONGEST);
        return from.isBefore(first) ? first : from;
    }

    /** The day's township reports; null for all states. */
    public String reports(ReportingDay day, @Nullable ReportStatus status) {
        return "/township-reports?day=" + day + (status == null ? "" : "&status=" + status) + ofTeam();
    }

    /** The sites of a township over the days, both included. */
    public String sites(UUID township, ReportingDay from, ReportingDay to) {
        return "/coverage/rows?from=" + from + "&to=" + to + "&township=" + township + ofTeam();
    }

    /** A site's open inspections over the days, both included. */
    public String visits(UUID site, ReportingDay from, ReportingDay to) {
        return "/inspections?from=" + from + "&to=" + to + "&site=" + site + "&mode=OPEN";
    }

    /** A township's problems by a figure. */
    public String problemsIn(UUID township, String figure, ReportingDay day, @Nullable Instant asOf) {
        return problems(figure, day, asOf) + "&township=" + township;
    }

    public String cell(UUID township, ReportingDay day) {
        return "/dashboard/cell?township=" + township + "&day=" + day + ofTeam();
    }

    public String cellFile(UUID township, ReportingDay day) {
        return "/dashboard/cell.xlsx?township=" + township + "&day=" + day + ofTeam();
    }

    public String coverageFile(CoverageList.Of of, ReportingDay day) {
        return "/dashboard/coverage.xlsx?of=" + of.key() + "&day=" + day + ofTeam();
    }

    public String coverage(CoverageList.Of of, ReportingDay day) {
        return "/dashboard/coverage?of=" + of.key() + "&day=" + day + ofTeam();
    }

    public String townships(ReportingDay day) {
        return coverage(CoverageList.Of.TOWNSHIPS, day);
    }

    public String checkpoints(ReportingDay day) {
        return coverage(CoverageList.Of.CHECKPOINTS, day);
    }

    public String covert(ReportingDay day) {
        return coverage(CoverageList.Of.COVERT, day);
    }

    /** The list of problems by a figure, as of the same instant as the figure where the day is over. */
    public String problems(String figure, ReportingDay day, @Nullable Instant asOf) {
        return "/problems?figure=" + ProblemFigure.valueOf(figure) + "&day=" + day
                + (asOf == null ? "" : "&asOf=" + asOf) + ofTeam();
    }

    /** The problems found in a period that a figure counts, as of the same instant. */
    public String found(String measure, ReportingDay from, ReportingDay to, Instant asOf) {
        return "/problems?measure=" + Measure.valueOf(measure) + "&foundFrom=" + from + "&foundTo=" + to + "&asOf="
                + asOf + ofTeam();
    }

    /** All figures of the problems found in a period. */
    public String figures(ReportingDay from, ReportingDay to) {
        return "/problems/figures?from=" + from + "&to=" + to + ofTeam();
    }

    /** Coverage over the days up to this one. */
    public String period(ReportingDay day) {
        return "/coverage?to=" + day + ofTeam();
    }

    /** The list of the county's enterprises by a figure. */
    public String enterprises(String figure, ReportingDay day, @Nullable UUID county) {
        return team == null ? enterprises(figure, day) : enterprisesOf(county, figure, day);
    }

    /** For a reader who sees several counties. */
    static String enterprisesOf(@Nullable UUID county, String figure, ReportingDay day) {
        return enterprises(figure, day) + "&county=" + county;
    }

    private static String enterprises(String figure, ReportingDay day) {
        return "/enterprises?figure=" + ResumptionFigure.valueOf(figure) + "&day=" + day;
    }

    private String ofTeam() {
        return team == null ? "" : "&team=" + team;
    }
}
