package org.dailydispatch.paper;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A list on paper, on its side: what it is, what is known about it, and its rows as tables whose heads come again on every
 * page. It is no official paper: no red head, nobody signs it.
 *
 * @param language as HTML names it
 * @param mark what stands over everything else; empty for none
 * @param about label and text, in order
 * @param rowsLabel beside the number of rows
 * @param tables each with its caption where there are several; one without a row says so by its number
 */
public record Register(
        String language,
        String title,
        String mark,
        Map<String, String> about,
        String rowsLabel,
        List<Part.Table> tables) {

    /** With more columns than these a sheet of A4 is too narrow. */
    private static final int COLUMNS_OF_A4 = 12;

    public Register {
        about = Collections.unmodifiableMap(new LinkedHashMap<>(about));
        tables = List.copyOf(tables);
    }

    /** How many rows there are on all tables. */
    public int rows() {
        return tables.stream().mapToInt(table -> table.rows().size()).sum();
    }

    /** Whether it is printed on A3. */
    boolean large() {
        return tables.stream().anyMatch(table -> table.columns().size() > COLUMNS_OF_A4);
    }

    /** What stands above the tables, with the number of rows at last. */
    Map<String, String> lines() {
        Map<String, String> lines = new LinkedHashMap<>(about);
        lines.put(rowsLabel, String.valueOf(rows()));
        return lines;
    }

    /** The same of one table, over it. */
    static String caption(Part.Table table) {
        return table.caption().isEmpty()
                ? ""
                : table.caption() + "（" + table.rows().size() + "）";
    }
}
