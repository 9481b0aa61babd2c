package org.dailydispatch.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.figure.RowKind;
import org.dailydispatch.figure.RowSource;
import org.jspecify.annotations.Nullable;

/**
 * What became of one record between two readings.
 *
 * @param unit the row that rests on the record: the site of a visit, the township of a report; the record's own id where
 *     it is a row itself
 * @param before what it was; null where it is new
 * @param after what it is; null where it counts no more
 * @param entered keys of the figures that count it now and did not before
 * @param left keys of the figures that counted it before
 * @param changed keys of the figures that count it in both readings, though not alike
 */
public record RecordChange(
        RowKind kind,
        UUID id,
        UUID unit,
        @Nullable String before,
        @Nullable String after,
        List<String> entered,
        List<String> left,
        List<String> changed) {

    /** A record as one document shows it: how each figure counts it. */
    private record Seen(UUID unit, String words, Map<String, String> states) {}

    private record Key(RowKind kind, UUID id) {}

    /** Whether the record is counted for the first time. */
    public boolean added() {
        return before == null;
    }

    /** Whether the record counts no more. */
    public boolean removed() {
        return after == null;
    }

    /** Whether it is called the same in both readings, and only counts elsewhere. */
    public boolean calledTheSame() {
        return before != null && before.equals(after);
    }

    /** Record by record, new ones and those in both first, in the order in which the figures name them. */
    public static List<RecordChange> between(DispatchContent before, DispatchContent after) {
        Map<Key, Seen> old = seen(before);
        Map<Key, Seen> fresh = seen(after);
        Set<Key> all = new LinkedHashSet<>(fresh.keySet());
        all.addAll(old.keySet());
        List<RecordChange> changes = new ArrayList<>();
        for (Key key : all) {
            Seen then = old.get(key);
            Seen now = fresh.get(key);
            if (then == null || now == null || !then.states.equals(now.states)) {
                changes.add(change(key, then, now));
            }
        }
        return List.copyOf(changes);
    }

    private static RecordChange change(Key key, @Nullable Seen then, @Nullable Seen now) {
        Map<String, String> old = then == null ? Map.of() : then.states;
        Map<String, String> fresh = now == null ? Map.of() : now.states;
        UUID unit = now != null ? now.unit : then == null ? key.id : then.unit;
        return new RecordChange(
                key.kind,
                key.id,
                unit,
                then == null ? null : then.words,
                now == null ? null : now.words,
                fresh.keySet().stream()
                        .filter(figure -> !old.containsKey(figure))
                        .toList(),
                old.keySet().stream()
                        .filter(figure -> !fresh.containsKey(figure))
                        .toList(),
                fresh.entrySet().stream()
                        .filter(state -> old.containsKey(state.getKey())
                                && !state.getValue().equals(old.get(state.getKey())))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private static Map<Key, Seen> seen(DispatchContent content) {
        Map<Key, Seen> seen = new LinkedHashMap<>();
        for (Figure figure : content.figures()) {
            for (FigureRow row : figure.rows()) {
                if (row.sources().isEmpty()) {
                    see(seen, new Key(row.kind(), row.id()), row.id(), words(row), figure, state(row));
                }
                for (RowSource source : row.sources()) {
                    String state = source.revision() + " " + source.label();
                    see(seen, new Key(source.kind(), source.id()), row.id(), words(row, source), figure, state);
                }
            }
        }
        return seen;
    }

    private static void see(Map<Key, Seen> seen, Key key, UUID unit, String words, Figure figure, String state) {
        seen.computeIfAbsent(key, fresh -> new Seen(unit, words, new LinkedHashMap<>()))
                .states
                .put(figure.key(), state);
    }

    /** What a figure says of a place is no state of the place. */
    private static String words(FigureRow row) {
        boolean place = row.kind() == RowKind.TOWNSHIP || row.kind() == RowKind.SITE;
        return place || row.detail().isEmpty() ? row.label() : row.label() + "（" + row.detail() + "）";
    }

    /** A report is known by what its township's row says of it. */
    private static String words(FigureRow row, RowSource source) {
        return source.kind() == RowKind.TOWNSHIP_REPORT ? source.label() + "（" + row.detail() + "）" : source.label();
    }

    private static String state(FigureRow row) {
        return String.join(
                " ",
                String.valueOf(row.revision()),
                String.valueOf(row.counted()),
                String.valueOf(row.of()),
                row.label(),
                row.detail());
    }
}
