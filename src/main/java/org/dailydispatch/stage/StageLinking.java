package org.dailydispatch.stage;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dailydispatch.access.Actor;
import org.dailydispatch.dispatch.PublishedDispatches;
import org.dailydispatch.document.RecordChange;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.RowKind;
import org.dailydispatch.inspection.Inspections;
import org.dailydispatch.report.ReportFacts;
import org.springframework.stereotype.Component;

/** Finds out where the rows of a page lead. */
@Component
class StageLinking {

    private final Inspections inspections;
    private final PublishedDispatches dispatches;
    private final ReportFacts reports;

    StageLinking(Inspections inspections, PublishedDispatches dispatches, ReportFacts reports) {
        this.inspections = inspections;
        this.dispatches = dispatches;
        this.reports = reports;
    }

    private record Named(RowKind kind, UUID id) {}

    /** For the rows of one figure, and what they rest on. */
    StageLinks of(Stage stage, Figure figure, Actor actor) {
        return links(
                stage,
                actor,
                figure.rows().stream()
                        .flatMap(row -> Stream.concat(
                                Stream.of(new Named(row.kind(), row.id())),
                                row.sources().stream().map(source -> new Named(source.kind(), source.id()))))
                        .collect(Collectors.toSet()));
    }

    /** For records that changed. */
    StageLinks of(Stage stage, Collection<RecordChange> changes, Actor actor) {
        return links(
                stage,
                actor,
                changes.stream()
                        .map(change -> new Named(change.kind(), change.id()))
                        .collect(Collectors.toSet()));
    }

    private StageLinks links(Stage stage, Actor actor, Set<Named> named) {
        StageLine line = stage.line();
        return new StageLinks(
                actor.role(),
                line.from(),
                line.to(),
                actor.teamId() == null ? line.teamId() : null,
                inspections.visible(actor, of(named, RowKind.INSPECTION)),
                dispatches.daysOf(of(named, RowKind.DISPATCH)),
                reports.byId(of(named, RowKind.TOWNSHIP_REPORT)));
    }

    private static Set<UUID> of(Set<Named> named, RowKind kind) {
        return named.stream().filter(each -> each.kind() == kind).map(Named::id).collect(Collectors.toSet());
    }
}
