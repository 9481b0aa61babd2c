package org.dailydispatch.figure;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number that can be asked "says who?". It exists only together with the rows that it counts: a figure whose rows do
 * not add up to it cannot be made.
 *
 * @param key what the figure is called in addresses, for example {@code problems-new}
 * @param definition what is counted, in the words of the official document (Chinese)
 * @param value the number as the document prints it, with its unit: {@code 17个}, {@code 96.3%}
 * @param numerator what the rows add up to; of a median, how many it is of
 * @param denominator of how many; null where the figure has none
 * @param unit 个, 处, 项, 家, 人, 份, or % for a rate
 * @param asOf the instant at which the rows were read
 */
public record Figure(
        String key,
        String definition,
        String value,
        long numerator,
        @Nullable Long denominator,
        String unit,
        Instant asOf,
        List<FigureRow> rows) {

    private static final String PERCENT = "%";

    /** Persons, papers, days and what a paper lists: a row stands for as many as were counted there. */
    private static final Set<String> SUMMED = Set.of("人", "份", "日", "条");

    public Figure {
        rows = List.copyOf(rows);
        long counted = rows.stream().mapToLong(FigureRow::counted).sum();
        if (counted != numerator) {
            throw new IllegalArgumentException(key + " says " + numerator + " but its rows count " + counted);
        }
        if (unit.equals(PERCENT)) {
            long of = rows.stream().mapToLong(FigureRow::of).sum();
            if (denominator == null || denominator != of) {
                throw new IllegalArgumentException(key + " is a rate of " + denominator + " but its rows have " + of);
            }
        } else if (!SUMMED.contains(unit) && rows.stream().anyMatch(row -> row.counted() != 1)) {
            throw new IllegalArgumentException(key + " is a count, so each of its rows counts once");
        }
    }

    /** How many rows there are. */
    public static Figure count(String key, String definition, String unit, Instant asOf, List<FigureRow> rows) {
        return new Figure(key, definition, rows.size() + unit, rows.size(), null, unit, asOf, rows);
    }

    /** How many rows there are, of how many that there could be. */
    public static Figure countOf(
            String key, String definition, String unit, Instant asOf, List<FigureRow> rows, long denominator) {
        return new Figure(key, definition, rows.size() + unit, rows.size(), denominator, unit, asOf, rows);
    }

    /** What the rows count together: persons, papers. Rows that count nothing stand aside. */
    public static Figure sum(String key, String definition, String unit, Instant asOf, List<FigureRow> rows) {
        long counted = rows.stream().mapToLong(FigureRow::counted).sum();
        return new Figure(key, definition, counted + unit, counted, null, unit, asOf, rows);
    }

    /** The same, of how many that they could count. */
    public static Figure sumOf(
            String key, String definition, String unit, Instant asOf, List<FigureRow> rows, long denominator) {
        long counted = rows.stream().mapToLong(FigureRow::counted).sum();
        return new Figure(key, definition, counted + unit, counted, denominator, unit, asOf, rows);
    }

    /** What the rows count, as a share of what they could count. */
    public static Figure rate(String key, String definition, Instant asOf, List<FigureRow> rows) {
        long numerator = rows.stream().mapToLong(FigureRow::counted).sum();
        long denominator = rows.stream().mapToLong(FigureRow::of).sum();
        return new Figure(
                key, definition, new Rate(numerator, denominator).text(), numerator, denominator, PERCENT, asOf, rows);
    }

    /**
     * What stands in the middle of what the rows say, each by itself; the rows count once.
     *
     * @param median the number without its unit
     */
    public static Figure median(
            String key, String definition, String unit, Instant asOf, List<FigureRow> rows, String median) {
        return new Figure(key, definition, median + unit, rows.size(), null, unit, asOf, rows);
    }

    /**
     * What rows tell together without its being a number of them: a day, for example. The rows count once.
     *
     * @param value as it stands in the document
     */
    public static Figure told(String key, String definition, Instant asOf, List<FigureRow> rows, String value) {
        return new Figure(key, definition, value, rows.size(), null, "", asOf, rows);
    }

    /** Whether the figure is a share of its denominator. */
    public boolean rate() {
        return unit.equals(PERCENT);
    }

    /** Whether a row may count for several, or for none. */
    public boolean weighted() {
        return rate() || SUMMED.contains(unit);
    }

    /** Whether nothing is counted. */
    public boolean zero() {
        return numerator == 0;
    }

    /** Whether everything that could be counted is. */
    public boolean full() {
        return denominator != null && numerator == denominator;
    }

    /** Whether several are counted. */
    public boolean several() {
        return numerator > 1;
    }

    /** The rows that the figure counts: as many as a count says. */
    public List<FigureRow> countedRows() {
        return rows.stream().filter(row -> row.counted() > 0).toList();
    }

    /** The rows of the denominator that the figure does not count. */
    public List<FigureRow> uncountedRows() {
        return rows.stream().filter(row -> row.counted() == 0).toList();
    }
}
