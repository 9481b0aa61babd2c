package org.dailydispatch.dispatch;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.document.Change;
import org.dailydispatch.figure.RowKind;
import org.dailydispatch.inspection.CorrectedFact;

/**
 * Inspections that were corrected, or covert ones released, after a version of a dispatch had been read together.
 *
 * @param figures what these corrections made of the figures that the version states; empty where they state the same
 */
public record LaterCorrections(List<CorrectedFact> records, List<Change> figures) {

    private static final Set<Role> READERS = Set.of(Role.LEADER, Role.INSPECTOR, Role.MUNICIPAL);

    public LaterCorrections {
        records = List.copyOf(records);
        figures = List.copyOf(figures);
    }

    /**
     * Only figures with a row of a corrected record: others move as days pass, and nobody was wrong about them.
     *
     * @param touched the corrected inspections and their problems
     */
    static LaterCorrections of(List<CorrectedFact> records, Set<UUID> touched, List<Change> changes) {
        return new LaterCorrections(
                records,
                changes.stream().filter(change -> isTouched(change, touched)).toList());
    }

    /** Without the covert visits, for whom may not open them. */
    public LaterCorrections asSeenBy(Actor reader) {
        return reader.is(Role.INSPECTOR)
                ? new LaterCorrections(
                        records.stream().filter(record -> !record.covert()).toList(), figures)
                : this;
    }

    private static boolean isTouched(Change change, Set<UUID> touched) {
        return Stream.of(change.added(), change.removed(), change.revised())
                        .flatMap(List::stream)
                        .anyMatch(row -> touched.contains(row.id())
                                || row.sources().stream().anyMatch(source -> touched.contains(source.id())))
                // A problem goes only when the inspection that found it is corrected.
                || change.removed().stream().anyMatch(row -> row.kind() == RowKind.PROBLEM);
    }

    /** Whether the reader may open the records. */
    public static boolean concern(Actor reader) {
        return READERS.contains(reader.role());
    }
}
