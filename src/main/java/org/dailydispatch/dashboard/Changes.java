package org.dailydispatch.dashboard;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.dailydispatch.inspection.InspectionChanges;
import org.dailydispatch.problem.ProblemChanges;
import org.dailydispatch.report.ReportChanges;
import org.dailydispatch.resumption.ResumptionChanges;
import org.dailydispatch.team.Team;
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

    Changes(
            InspectionChanges inspections,
            ProblemChanges problems,
            ReportChanges reports,
            ResumptionChanges resumption) {
        this.inspections = inspections;
        this.problems = problems;
        this.reports = reports;
        this.resumption = resumption;
    }

    /** The latest change after an instant of what one team's board shows. */
    Optional<Instant> of(Team team, Instant since) {
        return latest(Stream.of(
                inspections.latestAfter(since, team.id()),
                problems.latestAfter(since, team.id()),
                resumption.latestAfter(since, team.countyId())));
    }

    /** The latest change after an instant of what the city's page shows. */
    Optional<Instant> ofAll(Instant since) {
        return latest(Stream.of(
                inspections.latestAfter(since, null),
                problems.latestAfter(since, null),
                resumption.latestAfter(since, null),
                reports.latestAfter(since)));
    }

    private static Optional<Instant> latest(Stream<Optional<Instant>> changes) {
        return changes.flatMap(Optional::stream).max(Comparator.naturalOrder());
    }
}
