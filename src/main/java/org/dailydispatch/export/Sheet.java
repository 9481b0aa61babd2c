package org.dailydispatch.export;

import java.io.IOException;
import java.io.Writer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntSupplier;
import org.dailydispatch.paper.Part;
import org.dailydispatch.refusal.RefusedException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * One list on its way onto a sheet.
 *
 * @param expected finds how many rows there are without reading them; null where nobody told how
 */
record Sheet<T>(
        String name,
        List<Column<T>> columns,
        Iterable<? extends T> rows,
        @Nullable IntSupplier expected) {

    /** So many rows are held before they go into the file. */
    private static final int FLUSH_EVERY = 500;

    Sheet {
        columns = List.copyOf(columns);
    }

    Sheet(String name, List<Column<T>> columns, Iterable<? extends T> rows) {
        this(name, columns, rows, rows instanceof Collection<?> held ? held::size : null);
    }

    /** The same rows under another name. */
    Sheet<T> named(String other) {
        return new Sheet<>(other, columns, rows, expected);
    }

    /** The same rows, whose number is found in this way. */
    Sheet<T> counted(IntSupplier count) {
        return new Sheet<>(name, columns, rows, count);
    }

    int writeTo(Workbook workbook, ZoneId zone, int mostRows, RowCount count) throws IOException {
        Worksheet sheet = workbook.newWorksheet(CellText.sheetName(name));
        writeHeader(sheet);
        int row = 0;
        for (T item : rows) {
            row++;
            if (row > mostRows) {
                throw new RefusedException("export.tooManyRows", Spreadsheet.MOST_ROWS);
            }
            for (int column = 0; column < columns.size(); column++) {
                columns.get(column).write(sheet, row, column, item, zone);
            }
            count.one();
            if (row % FLUSH_EVERY == 0) {
                sheet.flush();
            }
        }
        sheet.setAutoFilter(0, 0, row, columns.size() - 1);
        sheet.finish();
        return row;
    }

    /** As comma-separated values (RFC 4180). */
    int writeTo(Writer target, ZoneId zone, RowCount count) throws IOException {
        target.write(CsvText.line(columns.stream().map(Column::header).map(CsvText::defused)));
        int row = 0;
        for (T item : rows) {
            row++;
            if (row > Spreadsheet.MOST_ROWS) {
                throw new RefusedException("export.tooManyRows", Spreadsheet.MOST_ROWS);
            }
            target.write(CsvText.line(columns.stream().map(column -> column.plain(item, zone))));
            count.one();
        }
        return row;
    }

    /**
     * As a table of a document, all of it.
     *
     * @throws RefusedException above so many rows
     */
    Part.Table onPaper(String caption, ZoneId zone, int mostRows, RowCount count) {
        List<List<String>> lines = new ArrayList<>();
        for (T item : rows) {
            if (lines.size() == mostRows) {
                throw new RefusedException("export.tooManyOnPaper", Spreadsheet.MOST_ON_PAPER);
            }
            lines.add(columns.stream().map(column -> column.shown(item, zone)).toList());
            count.one();
        }
        return new Part.Table(
                caption,
                columns.stream()
                        .map(column ->
                                new Part.Column(column.header(), Math.max(1, (int) column.width()), column.figures()))
                        .toList(),
                lines);
    }

    private void writeHeader(Worksheet sheet) {
        for (int column = 0; column < columns.size(); column++) {
            sheet.width(column, columns.get(column).width());
            sheet.inlineString(0, column, CellText.of(columns.get(column).header()));
            sheet.style(0, column).bold().fillColor("E8EEF5").wrapText(true).set();
        }
        sheet.freezePane(0, 1);
    }
}
