package org.dailydispatch.dashboard;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    private final InspectionChanges inspections;
    private final ProblemChanges problems;
    private final ReportChanges reports;
    private final ResumptionChanges resumption;
    private final TerritoryChanges territory;
    private final PublishedDispatches dispatches;
    private final LatestDeeds deeds;

    Changes(
            InspectionChanges inspections,
            ProblemChanges problems,
            ReportChanges reports,
            ResumptionChanges resumption,
            TerritoryChanges territory,
            PublishedDispatches dispatches,
            LatestDeeds deeds) {
        this.inspections = inspections;
        this.problems = problems;
        this.reports = reports;
        this.resumption = resumption;
        this.territory = territory;
        this.dispatches = dispatches;
        this.deeds = deeds;
    }

    /**
     * The latest change after an instant of what one team's board shows.
     *
     * @param draftsOf the day of which the reader sees what inspectors have begun; null where he does not
     */
    Optional<Instant> of(Team team, Instant since, @Nullable ReportingDay draftsOf) {
        return latest(Stream.of(
                inspections.latestAfter(since, team.id()),
                draftsOf == null ? Optional.empty() : inspections.draftsAfter(since, team.id(), draftsOf),
                problems.latestAfter(since, team.id()),
                reports.latestAfter(since, team.id()),
                resumption.latestAfter(since, team.countyId()),
                territory.latestAfter(since, team.countyId()),
                settings(since, List.of("FREQUENCIES_CHANGED"))));
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
                settings(since, List.of("BENCHMARK_SET", "BENCHMARK_REMOVED"))));
    }

    private Optional<Instant> settings(Instant since, List<String> actions) {
        return deeds.after(since, actions).values().stream().max(Comparator.naturalOrder());
    }

    private static Optional<Instant> latest(Stream<Optional<Instant>> changes) {
        return changes.flatMap(Optional::stream).max(Comparator.naturalOrder());
    }
}
