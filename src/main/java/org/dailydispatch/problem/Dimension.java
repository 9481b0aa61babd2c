package org.dailydispatch.problem;

/** By what the figures of a period are told apart. */
enum Dimension {
    TOWNSHIP("p.township_id", "township", "d.position"),
    CATEGORY("p.category", "", ""),
    SEVERITY("p.severity", "", ""),
    SOURCE("p.source", "", ""),
    /** For who sees several teams. */
    TEAM("p.team_id", "team", "d.number");

    private final String key;
    private final String table;
    private final String position;

    Dimension(String key, String table, String position) {
        this.key = key;
        this.table = table;
        this.position = position;
    }

    /** The parameter of lists that names one of its values, and its name in the keys of messages. */
    public String parameter() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether its values are rows of a table, which have names; else constants, which have labels. */
    boolean named() {
        return !table.isEmpty();
    }

    String columns() {
        return key + "::text as key, "
                + (named()
                        ? "d.name_zh, d.name_en, " + position + " as position"
                        : "null as name_zh, null as name_en, 0 as position");
    }

    String join() {
        return named() ? " join " + table + " d on d.id = " + key : "";
    }

    /** Each value, and the whole beside them. */
    String sets() {
        return "grouping sets ((" + key + (named() ? ", d.name_zh, d.name_en, " + position : "") + "), ())";
    }

    String whole() {
        return "grouping(" + key + ") = 1";
    }
}
