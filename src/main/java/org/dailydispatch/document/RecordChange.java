package org.dailydispatch.document;

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

    /** Stands for the figures where a record is counted by none: {@link DispatchContent#others()}. */
    private static final String OTHERS = "others";

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

    /**
     * Record by record, new ones and those in both first, in the order in which the figures name them; then the places that are
     * only called otherwise.
     */
    public static List<RecordChange> between(DispatchContent before, DispatchContent after) {
        // A draft from before they were kept has none to be compared.
        boolean others = before.others() != null && after.others() != null;
        Map<RecordKey, Seen> old = seen(before, others);
        Map<RecordKey, Seen> fresh = seen(after, others);
        Set<RecordKey> all = new LinkedHashSet<>(fresh.keySet());
        all.addAll(old.keySet());
        Map<RecordKey, RecordChange> changes = new LinkedHashMap<>();
        for (RecordKey key : all) {
            Seen then = old.get(key);
            Seen now = fresh.get(key);
            if (then == null || now == null || !then.states.equals(now.states)) {
                changes.put(key, change(key, then, now));
            }
        }
        addRenamed(changes, places(before), places(after));
        return List.copyOf(changes.values());
    }

    private static void addRenamed(
            Map<RecordKey, RecordChange> changes, Map<RecordKey, String> old, Map<RecordKey, String> fresh) {
        fresh.forEach((key, name) -> {
            String called = old.getOrDefault(key, name);
            if (!called.equals(name)) {
                changes.putIfAbsent(
                        key,
                        new RecordChange(
                                key.kind(), key.id(), key.id(), called, name, List.of(), List.of(), List.of()));
            }
        });
    }

    /** What townships and sites are called: where they rest on records, these do not tell. */
    private static Map<RecordKey, String> places(DispatchContent content) {
        Map<RecordKey, String> places = new LinkedHashMap<>();
        content.townships().forEach(line -> places.put(new RecordKey(RowKind.TOWNSHIP, line.id()), line.name()));
        for (Figure figure : content.figures()) {
            figure.rows().stream()
                    .filter(RecordChange::isPlace)
                    .forEach(row -> places.putIfAbsent(new RecordKey(row.kind(), row.id()), row.label()));
        }
        return places;
    }

    private static RecordChange change(RecordKey key, @Nullable Seen then, @Nullable Seen now) {
        Map<String, String> old = then == null ? Map.of() : then.states;
        Map<String, String> fresh = now == null ? Map.of() : now.states;
        UUID unit = now != null ? now.unit : then == null ? key.id() : then.unit;
        return new RecordChange(
                key.kind(),
                key.id(),
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

    private static Map<RecordKey, Seen> seen(DispatchContent content, boolean withOthers) {
        Map<RecordKey, Seen> seen = new LinkedHashMap<>();
        for (Figure figure : content.figures()) {
            figure.rows().forEach(row -> see(seen, row, figure.key()));
        }
        List<FigureRow> others = content.others();
        if (withOthers && others != null) {
            others.forEach(row -> see(seen, row, OTHERS));
        }
        return seen;
    }

    private static void see(Map<RecordKey, Seen> seen, FigureRow row, String figure) {
        if (row.sources().isEmpty()) {
            see(seen, new RecordKey(row.kind(), row.id()), row.id(), words(row), figure, state(row));
        }
        for (RowSource source : row.sources()) {
            RecordKey key = new RecordKey(source.kind(), source.id());
            see(seen, key, row.id(), words(row, source), figure, state(row, source));
        }
    }

    private static void see(
            Map<RecordKey, Seen> seen, RecordKey key, UUID unit, String words, String figure, String state) {
        seen.computeIfAbsent(key, fresh -> new Seen(unit, words, new LinkedHashMap<>()))
                .states
                .put(figure, state);
    }

    /** What a figure says of a place is no state of the place. */
    private static String words(FigureRow row) {
        return isPlace(row) || row.detail().isEmpty() ? row.label() : row.label() + "（" + row.detail() + "）";
    }

    private static boolean isPlace(FigureRow row) {
        return row.kind() == RowKind.TOWNSHIP || row.kind() == RowKind.SITE;
    }

    /** The row of a place tells of all visits there together; another one of the single record on which it rests. */
    private static boolean tellsOf(FigureRow row, RowSource source) {
        return row.sources().size() == 1 && (!isPlace(row) || source.kind() == RowKind.TOWNSHIP_REPORT);
    }

    /** A report is known by what its township's row says of it, a record of an enterprise by what the enterprise's says. */
    private static String words(FigureRow row, RowSource source) {
        return tellsOf(row, source) ? source.label() + "（" + row.detail() + "）" : source.label();
    }

    /** A record entered for an earlier day moves what the row says, though the record on which it rests is the same. */
    private static String state(FigureRow row, RowSource source) {
        String own = source.revision() + " " + source.label();
        return tellsOf(row, source) ? own + " " + state(row) : own;
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
