package org.dailydispatch.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.Rate;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A column of a sheet: a header and what stands below it for each row. A null leaves the cell empty.
 *
 * @param <T> what one row is made of
 */
public final class Column<T> {

    private static final double NARROW = 12;
    private static final double WIDE = 24;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final String header;
    private final double width;
    private final Cell<T> cell;
    private final Plain<T> plain;

    private final Looks looks;

    /** What a column holds, for files that know no types and for the sheet that explains it. */
    enum Looks {
        TEXT,
        NUMBER,
        DATE,
        TIME,
        PERCENT
    }

    private Column(String header, double width, Looks looks, Cell<T> cell, Plain<T> plain) {
        this.header = header;
        this.width = width;
        this.looks = looks;
        this.cell = cell;
        this.plain = plain;
    }

    /** Text stays text, whatever it looks like: {@code =1+1}, {@code +86…} and 18 digits are never computed. */
    public static <T> Column<T> text(String header, Function<? super T, @Nullable String> value) {
        Cell<T> cell = (sheet, row, column, item, zone) -> {
            String text = value.apply(item);
            if (text != null && !text.isEmpty()) {
                sheet.inlineString(row, column, CellText.of(text));
                if (text.indexOf('\n') >= 0) {
                    sheet.style(row, column).wrapText(true).set();
                }
            }
        };
        return new Column<>(header, WIDE, Looks.TEXT, cell, (item, zone) -> value.apply(item));
    }

    public static <T> Column<T> number(String header, Function<? super T, ? extends @Nullable Number> value) {
        Cell<T> cell = (sheet, row, column, item, zone) -> {
            Number number = value.apply(item);
            if (number != null) {
                sheet.value(row, column, number);
            }
        };
        return new Column<>(header, NARROW, Looks.NUMBER, cell, (item, zone) -> {
            Number number = value.apply(item);
            return number == null ? null : new BigDecimal(number.toString()).toPlainString();
        });
    }

    /** A real date of Excel, shown as 2020-02-19. */
    public static <T> Column<T> date(String header, Function<? super T, @Nullable ReportingDay> value) {
        Cell<T> cell = (sheet, row, column, item, zone) -> {
            ReportingDay day = value.apply(item);
            if (day != null) {
                sheet.value(row, column, day.date());
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
        };
        return new Column<>(header, NARROW, Looks.DATE, cell, (item, zone) -> {
            ReportingDay day = value.apply(item);
            return day == null ? null : day.toString();
        });
    }

    /** A real date and time of Excel in the program's zone, shown as 2020-02-19 08:12. */
    public static <T> Column<T> dateTime(String header, Function<? super T, @Nullable Instant> value) {
        Cell<T> cell = (sheet, row, column, item, zone) -> {
            Instant instant = value.apply(item);
            if (instant != null) {
                sheet.value(row, column, instant.atZone(zone).toLocalDateTime());
                sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
            }
        };
        return new Column<>(header, 18, Looks.TIME, cell, (item, zone) -> {
            Instant instant = value.apply(item);
            return instant == null ? null : MINUTE.format(instant.atZone(zone));
        });
    }

    /** The percentage as pages show it ({@link Rate#percent()}), as a number of Excel; empty where undefined. */
    public static <T> Column<T> percent(String header, Function<? super T, @Nullable Rate> value) {
        Cell<T> cell = (sheet, row, column, item, zone) -> {
            Rate rate = value.apply(item);
            BigDecimal percent = rate == null ? null : rate.percent();
            if (percent != null) {
                sheet.value(row, column, percent.movePointLeft(2));
                sheet.style(row, column).format("0.0%").set();
            }
        };
        return new Column<>(header, NARROW, Looks.PERCENT, cell, (item, zone) -> {
            Rate rate = value.apply(item);
            BigDecimal percent = rate == null ? null : rate.percent();
            return percent == null ? null : percent.toPlainString() + "%";
        });
    }

    /** @param characters how many ordinary characters fit beside each other; a Chinese one takes two */
    public Column<T> width(int characters) {
        return new Column<>(header, characters, looks, cell, plain);
    }

    /** The same column for rows that hold, among other things, what this one is about. */
    public <S> Column<S> of(Function<? super S, ? extends T> part) {
        return new Column<>(
                header,
                width,
                looks,
                (sheet, row, column, item, zone) -> cell.write(sheet, row, column, part.apply(item), zone),
                (item, zone) -> plain.text(part.apply(item), zone));
    }

    String header() {
        return header;
    }

    Looks looks() {
        return looks;
    }

    double width() {
        return width;
    }

    void write(Worksheet sheet, int row, int column, T item, ZoneId zone) {
        cell.write(sheet, row, column, item, zone);
    }

    /** What stands for the row in a file of plain text; empty for nothing. */
    String plain(T item, ZoneId zone) {
        String text = shown(item, zone);
        return looks == Looks.TEXT ? CsvText.defused(text) : text;
    }

    /** The same for a reader's eye, who computes nothing. */
    String shown(T item, ZoneId zone) {
        String text = plain.text(item, zone);
        return text == null ? "" : text;
    }

    /** Whether it holds numbers, which stand at the right. */
    boolean figures() {
        return looks == Looks.NUMBER || looks == Looks.PERCENT;
    }

    @FunctionalInterface
    private interface Plain<T> {
        @Nullable
        String text(T item, ZoneId zone);
    }

    @FunctionalInterface
    private interface Cell<T> {
        void write(Worksheet sheet, int row, int column, T item, ZoneId zone);
    }
}
