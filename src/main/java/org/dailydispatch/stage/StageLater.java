package org.dailydispatch.stage;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dailydispatch.access.Actor;
import org.dailydispatch.dispatch.LaterCorrections;
import org.dailydispatch.document.DispatchContent;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.figure.RowKind;
import org.dailydispatch.inspection.CorrectedFact;
import org.dailydispatch.inspection.InspectionFacts;
import org.springframework.stereotype.Component;

/** Which inspections were corrected, or covert ones released, after a signed stage report had been read together. */
@Component
class StageLater {

    private final InspectionFacts inspections;

    StageLater(InspectionFacts inspections) {
        this.inspections = inspections;
    }

    /** Those of its days, and of earlier ones those that it counts; none to whom may not open them. At most one statement. */
    List<CorrectedFact> of(Stage stage, Actor reader) {
        if (stage.draft() || !LaterCorrections.concern(reader)) {
            return List.of();
        }
        StageLine line = stage.line();
        return new LaterCorrections(
                        inspections.correctedSince(
                                line.teamId(), line.from(), line.to(), counted(stage.content()), stage.asOf()),
                        List.of())
                .asSeenBy(reader)
                .records();
    }

    private static Set<UUID> counted(DispatchContent content) {
        return content.figures().stream()
                .map(Figure::rows)
                .flatMap(Collection::stream)
                .flatMap(StageLater::inspections)
                .collect(Collectors.toSet());
    }

    private static Stream<UUID> inspections(FigureRow row) {
        return row.kind() == RowKind.INSPECTION
                ? Stream.of(row.id())
                : row.sources().stream()
                        .filter(source -> source.kind() == RowKind.INSPECTION)
                        .map(source -> source.id());
    }
}
