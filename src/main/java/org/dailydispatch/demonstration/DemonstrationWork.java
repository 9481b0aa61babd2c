package org.dailydispatch.demonstration;

import java.util.ArrayList;
import java.util.List;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.team.Team;
import org.dailydispatch.team.Teams;
import org.dailydispatch.territory.Territory;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** The teams' work up to 18 February, or the last day of {@link DemonstrationSpan}: visits and what the leader made of them, problems,
 * quick notes, orders, township reports, dispatches. The first two days see none, as reported. */
@Component
class DemonstrationWork {

    /** Supervision on two levels, and the daily reports, begin on 27 January. */
    static final ReportingDay FIRST = ReportingDay.of(2020, 1, 27);

    static final ReportingDay LAST = ReportingDay.of(2020, 2, 18);

    private final JdbcOperations jdbc;
    private final ReportingClock clock;
    private final Territory territory;
    private final Teams teams;
    private final DemonstrationInspections inspections;
    private final DemonstrationProblems problems;
    private final DemonstrationReviews reviews;
    private final DemonstrationNotes notes;
    private final DemonstrationCases cases;
    private final DemonstrationOrders orders;
    private final DemonstrationReports reports;
    private final DemonstrationDispatches dispatches;
    private final DemonstrationSpan span;

    DemonstrationWork(
            JdbcOperations jdbc,
            ReportingClock clock,
            Territory territory,
            Teams teams,
            DemonstrationInspections inspections,
            DemonstrationProblems problems,
            DemonstrationReviews reviews,
            DemonstrationNotes notes,
            DemonstrationCases cases,
            DemonstrationOrders orders,
            DemonstrationReports reports,
            DemonstrationDispatches dispatches,
            DemonstrationSpan span) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.territory = territory;
        this.teams = teams;
        this.inspections = inspections;
        this.problems = problems;
        this.reviews = reviews;
        this.notes = notes;
        this.cases = cases;
        this.orders = orders;
        this.reports = reports;
        this.dispatches = dispatches;
        this.span = span;
    }

    void load(People people) {
        List<Team> all = teams.all();
        List<Visit> visits = new ArrayList<>();
        all.forEach(team -> visits.addAll(new VisitPlan(clock, territory, team, people).visits(daysOf(team))));
        List<Trouble> troubles = problems.load(inspections.load(visits), people);
        notes.load(people);
        cases.load(people);
        reviews.load(visits, people);
        orders.load(troubles, people);
        all.forEach(team -> reports.load(team, daysOf(team), troubles, people));
        // The figures of dispatches are read by plans that fit what has just been written.
        jdbc.execute("analyze");
        all.forEach(team -> dispatches.load(team, span.last(), people));
    }

    private List<ReportingDay> daysOf(Team team) {
        ReportingDay first = team.stationedFrom().isBefore(FIRST) ? FIRST : team.stationedFrom();
        return first.through(span.last());
    }
}
