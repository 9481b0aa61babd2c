package org.dailydispatch.dispatch;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.RowKind;
import org.dailydispatch.meeting.ActionItemFacts;
import org.dailydispatch.problem.ProblemFacts;
import org.dailydispatch.report.DatedReport;
import org.dailydispatch.report.ReportFacts;
import org.dailydispatch.resumption.ResumptionFacts;
import org.springframework.stereotype.Component;

/**
 * What became of the records behind a frozen figure: problems, township reports, resumption records and agreed items.
 * Inspections tell that by themselves, see {@link LaterCorrections}.
 */
@Component
public class LiveRecords {

    private final ProblemFacts problems;
    private final ReportFacts reports;
    private final ResumptionFacts resumption;
    private final ActionItemFacts items;

    LiveRecords(ProblemFacts problems, ReportFacts reports, ResumptionFacts resumption, ActionItemFacts items) {
        this.problems = problems;
        this.reports = reports;
        this.resumption = resumption;
        this.items = items;
    }

    /** A record as the figure shows it. */
    private record Frozen(RowKind kind, UUID id, int revision) {}

    /** The revision that each record has now whose revision is not the frozen one any more, by their ids. */
    Map<String, Integer> movedOn(Figure figure) {
        return movedOn(figure, reports.byId(of(frozen(figure), RowKind.TOWNSHIP_REPORT)));
    }

    /**
     * The revision that each record has now whose revision is not the frozen one any more, by their ids. A statement for each of
     * problems, resumption records and agreed items that the figure rests on, and none for others: mostly one.
     *
     * @param read the township reports that it rests on, as they are now
     */
    public Map<String, Integer> movedOn(Figure figure, Map<UUID, DatedReport> read) {
        Set<Frozen> frozen = frozen(figure);
        Map<UUID, Integer> now = new HashMap<>();
        now.putAll(problems.revisions(of(frozen, RowKind.PROBLEM)));
        now.putAll(resumption.revisions(of(frozen, RowKind.RESUMPTION_RECORD)));
        now.putAll(items.revisions(of(frozen, RowKind.ACTION_ITEM)));
        read.forEach((id, report) -> now.put(id, report.report().revision()));
        return frozen.stream()
                .filter(record -> now.getOrDefault(record.id, record.revision) != record.revision)
                .collect(Collectors.toMap(
                        record -> record.id.toString(), record -> now.getOrDefault(record.id, 0), Math::max));
    }

    private static Set<Frozen> frozen(Figure figure) {
        return figure.rows().stream()
                .flatMap(row -> Stream.concat(
                        Stream.of(new Frozen(row.kind(), row.id(), row.revision())),
                        row.sources().stream()
                                .map(source -> new Frozen(source.kind(), source.id(), source.revision()))))
                .collect(Collectors.toSet());
    }

    private static Set<UUID> of(Set<Frozen> frozen, RowKind kind) {
        return frozen.stream()
                .filter(record -> record.kind == kind)
                .map(Frozen::id)
                .collect(Collectors.toSet());
    }
}
