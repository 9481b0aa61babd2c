package org.dailydispatch.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
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

    private final String header;
    private final double width;
    private final Cell<T> cell;

    private Column(String header, double width, Cell<T> cell) {
        this.header = header;
        this.width = width;
        this.cell = cell;
    }

    /** Text stays text, whatever it looks like: {@code =1+1}, {@code +86…} and 18 digits are never computed. */
    public static <T> Column<T> text(String header, Function<? super T, @Nullable String> value) {
        return new Column<>(header, WIDE, (sheet, row, column, item, zone) -> {
            String text = value.apply(item);
            if (text != null && !text.isEmpty()) {
                sheet.inlineString(row, column, CellText.of(text));
                if (text.indexOf('\n') >= 0) {
                    sheet.style(row, column).wrapText(true).set();
                }
            }
        });
    }

    public static <T> Column<T> number(String header, Function<? super T, ? extends @Nullable Number> value) {
        return new Column<>(header, NARROW, (sheet, row, column, item, zone) -> {
            Number number = value.apply(item);
            if (number != null) {
                sheet.value(row, column, number);
            }
        });
    }

    /** A real date of Excel, shown as 2020-02-19. */
    public static <T> Column<T> date(String header, Function<? super T, @Nullable ReportingDay> value) {
        return new Column<>(header, NARROW, (sheet, row, column, item, zone) -> {
            ReportingDay day = value.apply(item);
            if (day != null) {
                sheet.value(row, column, day.date());
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
        });
    }

    /** A real date and time of Excel in the program's zone, shown as 2020-02-19 08:12. */
    public static <T> Column<T> dateTime(String header, Function<? super T, @Nullable Instant> value) {
        return new Column<>(header, 18, (sheet, row, column, item, zone) -> {
            Instant instant = value.apply(item);
            if (instant != null) {
                sheet.value(row, column, instant.atZone(zone).toLocalDateTime());
                sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
            }
        });
    }

    /** The percentage as pages show it ({@link Rate#percent()}), as a number of Excel; empty where undefined. */
    public static <T> Column<T> percent(String header, Function<? super T, @Nullable Rate> value) {
        return new Column<>(header, NARROW, (sheet, row, column, item, zone) -> {
            Rate rate = value.apply(item);
            BigDecimal percent = rate == null ? null : rate.percent();
            if (percent != null) {
                sheet.value(row, column, percent.movePointLeft(2));
                sheet.style(row, column).format("0.0%").set();
            }
        });
    }

    /** @param characters how many ordinary characters fit beside each other; a Chinese one takes two */
    public Column<T> width(int characters) {
        return new Column<>(header, characters, cell);
    }

    String header() {
        return header;
    }

    double width() {
        return width;
    }

    void write(Worksheet sheet, int row, int column, T item, ZoneId zone) {
        cell.write(sheet, row, column, item, zone);
    }

    @FunctionalInterface
    private interface Cell<T> {
        void write(Worksheet sheet, int row, int column, T item, ZoneId zone);
    }
}
