package org.dailydispatch.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;
import org.jspecify.annotations.Nullable;

/**
 * What became of one figure between two readings of the records.
 *
 * @param before its old value; null where the document did not state it
 * @param after its new value; null where the document would no longer state it
 * @param ofBefore of how many it was; null where nothing said it
 * @param ofAfter of how many it is; null where nothing says it
 * @param added rows that are counted now and were not before
 * @param removed rows that were counted before
 * @param revised rows that are counted in both, of records that were changed in between
 */
public record Change(
        String key,
        String definition,
        @Nullable String before,
        @Nullable String after,
        @Nullable Long ofBefore,
        @Nullable Long ofAfter,
        List<FigureRow> added,
        List<FigureRow> removed,
        List<FigureRow> revised) {

    /** Whether the number itself is another one. */
    public boolean moved() {
        return !Objects.equals(before, after);
    }

    /**
     * Whether it is of another number. A figure from before its denominator was kept is not: the records behind it are the same,
     * and only its definition says more now.
     */
    public boolean ofMoved() {
        return ofBefore != null && ofAfter != null && !ofBefore.equals(ofAfter);
    }

    /** What changed from the one document to the other, figure by figure; empty where every row is the same. */
    public static List<Change> between(DispatchContent before, DispatchContent after) {
        Map<String, Figure> keys = new LinkedHashMap<>();
        before.figures().forEach(figure -> keys.put(figure.key(), figure));
        after.figures().forEach(figure -> keys.putIfAbsent(figure.key(), figure));
        List<Change> changes = new ArrayList<>();
        keys.forEach((key, any) -> {
            Change change =
                    of(any, before.figure(key).orElse(null), after.figure(key).orElse(null));
            if (change.matters()) {
                changes.add(change);
            }
        });
        return List.copyOf(changes);
    }

    private static Change of(Figure any, @Nullable Figure before, @Nullable Figure after) {
        Map<UUID, FigureRow> old = rows(before);
        Map<UUID, FigureRow> fresh = rows(after);
        return new Change(
                any.key(),
                any.definition(),
                before == null ? null : before.value(),
                after == null ? null : after.value(),
                before == null ? null : before.denominator(),
                after == null ? null : after.denominator(),
                fresh.values().stream()
                        .filter(row -> !old.containsKey(row.id()))
                        .toList(),
                old.values().stream()
                        .filter(row -> !fresh.containsKey(row.id()))
                        .toList(),
                fresh.values().stream()
                        .filter(row -> revised(row, old.get(row.id())))
                        .toList());
    }

    private static Map<UUID, FigureRow> rows(@Nullable Figure figure) {
        Map<UUID, FigureRow> rows = new LinkedHashMap<>();
        if (figure != null) {
            figure.rows().forEach(row -> rows.put(row.id(), row));
        }
        return rows;
    }

    private static boolean revised(FigureRow fresh, @Nullable FigureRow old) {
        return old != null && !fresh.sameAs(old);
    }

    private boolean matters() {
        return moved() || ofMoved() || !added.isEmpty() || !removed.isEmpty() || !revised.isEmpty();
    }
}
