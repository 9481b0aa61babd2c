package org.dailydispatch.problem;

import java.util.List;
import java.util.stream.Collectors;

/** The order of the rows. Its keys end with the id, so that any two rows have an order. */
enum Sort {
    /** The most pressing first. */
    DUE(false, Key.DUE, Key.ID),
    DUE_LAST(true, Key.DUE, Key.ID),
    /** The latest found first. */
    FOUND(true, Key.FOUND, Key.ID),
    FOUND_FIRST(false, Key.FOUND, Key.ID),
    /** 重大 first, and of those alike the most pressing. */
    SEVERITY(false, Key.SEVERITY, Key.DUE, Key.ID),
    /** As townships are listed everywhere, and in each the most pressing first. */
    TOWNSHIP(false, Key.POSITION, Key.TOWNSHIP, Key.DUE, Key.ID),
    NUMBER(false, Key.NUMBER, Key.ID),
    NUMBER_LAST(true, Key.NUMBER, Key.ID);

    /** What rows are ordered by: SQL over {@code problem p} and {@code township t}, and the parameter of a mark. */
    private enum Key {
        DUE("p.due_at", ":markDue"),
        FOUND("p.found_on", ":markFound"),
        SEVERITY("case p.severity when 'MAJOR' then 0 when 'SERIOUS' then 1 else 2 end", ":markSeverity"),
        POSITION("t.position", ":markPosition"),
        TOWNSHIP("p.township_id", ":markTownship"),
        NUMBER("p.number", ":markNumber"),
        ID("p.id", ":markId");

        private final String sql;
        private final String mark;

        Key(String sql, String mark) {
            this.sql = sql;
            this.mark = mark;
        }
    }

    private final boolean descending;

    @SuppressWarnings("ImmutableEnumChecker") // List.of changes no more.
    private final List<Key> keys;

    Sort(boolean descending, Key... keys) {
        this.descending = descending;
        this.keys = List.of(keys);
    }

    String order() {
        return keys.stream().map(key -> key.sql + (descending ? " desc" : "")).collect(Collectors.joining(", "));
    }

    /** The rows behind a {@link PageMark}. */
    String beyond() {
        return "(" + keys.stream().map(key -> key.sql).collect(Collectors.joining(", ")) + ") "
                + (descending ? "<" : ">") + " ("
                + keys.stream().map(key -> key.mark).collect(Collectors.joining(", ")) + ")";
    }
}
