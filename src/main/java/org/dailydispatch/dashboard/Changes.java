package org.dailydispatch.dashboard;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dailydispatch.assignment.Assignments;
import org.dailydispatch.audit.LatestDeeds;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.dispatch.PublishedDispatches;
import org.dailydispatch.inspection.InspectionChanges;
import org.dailydispatch.problem.ProblemChanges;
import org.dailydispatch.report.ReportChanges;
import org.dailydispatch.resumption.ResumptionChanges;
import org.dailydispatch.team.Team;
import org.dailydispatch.territory.TerritoryChanges;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether what a page counted has changed since; each room is asked once. */
@Service
@Transactional(readOnly = true)
class Changes {

    /** The object of settings that hold for every team. */
    private static final String FOR_ALL = "all";

    private static final List<String> TEAM_SETTINGS = List.of("FREQUENCIES_CHANGED", "TEAM_CHANGED");
    private static final List<String> CITY_SETTINGS =
            List.of("FREQUENCIES_CHANGED", "TEAM_ADDED", "TEAM_CHANGED", "BENCHMARK_SET", "BENCHMARK_REMOVED");

    private final InspectionChanges inspections;
    private final ProblemChanges problems;
    private final ReportChanges reports;
    private final ResumptionChanges resumption;
    private final TerritoryChanges territory;
    private final PublishedDispatches dispatches;
    private final Assignments assignments;
    private final LatestDeeds deeds;

    Changes(
            InspectionChanges inspections,
            ProblemChanges problems,
            ReportChanges reports,
            ResumptionChanges resumption,
            TerritoryChanges territory,
            PublishedDispatches dispatches,
            Assignments assignments,
            LatestDeeds deeds) {
        this.inspections = inspections;
        this.problems = problems;
        this.reports = reports;
        this.resumption = resumption;
        this.territory = territory;
        this.dispatches = dispatches;
        this.assignments = assignments;
        this.deeds = deeds;
    }

    /**
     * The latest change after an instant of what one team's board shows.
     *
     * @param draftsOf the day of which the reader sees what inspectors have begun; null where he sees neither that nor
     *     who is to do what
     */
    Optional<Instant> of(Team team, Instant since, @Nullable ReportingDay draftsOf) {
        return latest(Stream.of(
                inspections.latestAfter(since, team.id()),
                draftsOf == null ? Optional.empty() : inspections.draftsAfter(since, team.id(), draftsOf),
                problems.latestAfter(since, team.id()),
                reports.latestAfter(since, team.id()),
                resumption.latestAfter(since, team.countyId()),
                territory.latestAfter(since, team.countyId()),
                draftsOf == null ? Optional.empty() : assignments.latestAfter(since, team.id()),
                settingsOf(team, since)));
    }

    /** The latest change after an instant of what the city's page shows. */
    Optional<Instant> ofAll(Instant since) {
        return latest(Stream.of(
                inspections.latestAfter(since, null),
                problems.latestAfter(since, null),
                resumption.latestAfter(since, null),
                reports.latestAfter(since),
                territory.latestAfter(since, null),
                dispatches.latestAfter(since),
                deeds.after(since, CITY_SETTINGS).values().stream().max(Comparator.naturalOrder())));
    }

    /** What was set for all teams, or for this one. */
    private Optional<Instant> settingsOf(Team team, Instant since) {
        Map<String, Instant> changed = deeds.after(since, TEAM_SETTINGS);
        return latest(Stream.of(FOR_ALL, team.id().toString()).map(object -> Optional.ofNullable(changed.get(object))));
    }

    private static Optional<Instant> latest(Stream<Optional<Instant>> changes) {
        return changes.flatMap(Optional::stream).max(Comparator.naturalOrder());
    }
}
