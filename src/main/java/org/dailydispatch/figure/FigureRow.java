package org.dailydispatch.figure;

import java.util.List;
import java.util.UUID;

/**
 * One row behind a figure, as it was when the figure was read. Its texts are Chinese: they belong to the document.
 *
 * @param revision the record's revision at that moment; 0 for a unit that has none (a township, a site)
 * @param label how the document calls the row
 * @param detail what was known of it; may be empty
 * @param counted what the row adds to the figure: 1 in a count, persons in a count of persons, 0 where it belongs to
 *     the denominator only
 * @param of what the row adds to the denominator
 * @param sources the records on which the row rests; empty where the row is a record itself
 */
public record FigureRow(
        RowKind kind,
        UUID id,
        int revision,
        String label,
        String detail,
        long counted,
        long of,
        List<RowSource> sources) {

    public FigureRow {
        sources = List.copyOf(sources);
    }

    /** A row that counts once and rests on itself. */
    public static FigureRow one(RowKind kind, UUID id, int revision, String label, String detail) {
        return new FigureRow(kind, id, revision, label, detail, 1, 1, List.of());
    }

    /** The same row with these weights. */
    public FigureRow weighing(long countedNow, long ofNow) {
        return new FigureRow(kind, id, revision, label, detail, countedNow, ofNow, sources);
    }

    /** Whether the other row shows the same record in the same state. */
    public boolean sameAs(FigureRow other) {
        return revision == other.revision
                && counted == other.counted
                && of == other.of
                && detail.equals(other.detail)
                && sources.equals(other.sources);
    }
}
