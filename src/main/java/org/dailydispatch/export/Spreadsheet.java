package org.dailydispatch.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntSupplier;
import org.dailydispatch.paper.Part;
import org.dailydispatch.refusal.RefusedException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * An Excel file of one or several lists, each on a sheet of its own with a bold, frozen and filterable header. Rows are
 * taken one after the other and not kept.
 *
 * <pre>{@code
 * Spreadsheet.of("企业", List.of(
 *         Column.text("名称", EnterpriseLine::name),
 *         Column.date("复工日期", EnterpriseLine::resumedOn)), lines)
 *     .about("规上企业复工", Map.of("镇街", "龙都街道"));
 * }</pre>
 */
public final class Spreadsheet {

    /** More rows than this in one file are refused: nobody reads them, and a filter is at hand. */
    public static final int MOST_ROWS = 100_000;

    /** The same for a document of Word or PDF, which is meant to be printed. */
    public static final int MOST_ON_PAPER = 1_000;

    private final List<Sheet<?>> sheets;
    private final String title;
    private final Map<String, String> filters;
    private final @Nullable Instant asOf;

    private Spreadsheet(List<Sheet<?>> sheets, String title, Map<String, String> filters, @Nullable Instant asOf) {
        this.sheets = List.copyOf(sheets);
        this.title = title;
        this.filters = filters;
        this.asOf = asOf;
    }

    public static <T> Spreadsheet of(String sheetName, List<Column<T>> columns, Iterable<? extends T> rows) {
        return new Spreadsheet(List.of(new Sheet<>(sheetName, columns, rows)), sheetName, Map.of(), null);
    }

    /** The same with one more sheet behind the others. */
    public <T> Spreadsheet and(String sheetName, List<Column<T>> columns, Iterable<? extends T> rows) {
        List<Sheet<?>> more = new ArrayList<>(sheets);
        more.add(new Sheet<>(sheetName, columns, rows));
        return new Spreadsheet(more, title, filters, asOf);
    }

    /**
     * The first sheet of each of the files, under the name that stands for it here.
     *
     * @throws IllegalArgumentException for no file at all
     */
    public static Spreadsheet ofEach(Map<String, Spreadsheet> files) {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("A workbook needs a sheet");
        }
        List<Sheet<?>> first = new ArrayList<>();
        files.forEach((name, file) -> first.add(file.sheets.get(0).named(name)));
        return new Spreadsheet(first, "", Map.of(), null);
    }

    /**
     * The same with a title and the filters that were set, by their labels in the order given; they come onto the last
     * sheet together with the number of rows and the time of the data.
     */
    public Spreadsheet about(String fileTitle, Map<String, String> filtersSet) {
        return new Spreadsheet(sheets, fileTitle, new LinkedHashMap<>(filtersSet), null);
    }

    /**
     * The same for what was read at an earlier instant and kept, as a signed document is: the last sheet tells that
     * instant as the time of the data, however much later the file is fetched.
     */
    public Spreadsheet about(String fileTitle, Map<String, String> filtersSet, Instant readAt) {
        return new Spreadsheet(sheets, fileTitle, new LinkedHashMap<>(filtersSet), readAt);
    }

    /**
     * The same, knowing how many rows its first sheet is going to have, before they are read.
     *
     * @param count asks for it, in the transaction in which the rows are read
     */
    public Spreadsheet counted(IntSupplier count) {
        List<Sheet<?>> all = new ArrayList<>(sheets);
        all.set(0, all.get(0).counted(count));
        return new Spreadsheet(all, title, filters, asOf);
    }

    /** How many rows all sheets are going to have; empty where one of them cannot tell. */
    public OptionalInt expected() {
        int rows = 0;
        for (Sheet<?> sheet : sheets) {
            IntSupplier count = sheet.expected();
            if (count == null) {
                return OptionalInt.empty();
            }
            rows += count.getAsInt();
        }
        return OptionalInt.of(rows);
    }

    /** What stands at the head of each column, and what the column holds; sheets alike are told once. */
    Map<String, Column.Looks> columns() {
        Map<String, Column.Looks> columns = new LinkedHashMap<>();
        sheets.forEach(sheet -> sheet.columns().forEach(column -> columns.put(column.header(), column.looks())));
        return columns;
    }

    String title() {
        return title;
    }

    /** When its records were read; nothing where they are read while the file is written. */
    @Nullable
    Instant asOf() {
        return asOf;
    }

    Map<String, String> filters() {
        return filters;
    }

    /**
     * Writes the whole file and leaves the target open.
     *
     * @param zone in which instants are shown
     * @return the number of rows on all sheets
     * @throws RefusedException above {@link #MOST_ROWS} rows; what was written until then is no file
     */
    public int writeTo(OutputStream target, ZoneId zone) throws IOException {
        return writeTo(target, zone, Colophon.NONE);
    }

    int writeTo(OutputStream target, ZoneId zone, Colophon colophon) throws IOException {
        Workbook workbook = new Workbook(target, "DailyDispatch", "1.0");
        int rows = 0;
        for (Sheet<?> sheet : sheets) {
            rows += sheet.writeTo(workbook, zone, MOST_ROWS - rows, () -> {});
        }
        colophon.writeTo(workbook, rows);
        workbook.finish();
        return rows;
    }

    /** With a cover in front that says, besides, how many rows each sheet has. */
    int writeTo(OutputStream target, ZoneId zone, Cover cover, RowCount count) throws IOException {
        Workbook workbook = new Workbook(target, "DailyDispatch", "1.0");
        Worksheet front = cover.begin(workbook);
        Map<String, Integer> rowsOfSheets = new LinkedHashMap<>();
        int rows = 0;
        for (Sheet<?> sheet : sheets) {
            int written = sheet.writeTo(workbook, zone, MOST_ROWS - rows, count);
            rowsOfSheets.merge(sheet.name(), written, Integer::sum);
            rows += written;
        }
        cover.finish(front, rowsOfSheets);
        workbook.finish();
        return rows;
    }

    /** Each sheet as a table, with its name over it where there are several. */
    List<Part.Table> onPaper(ZoneId zone, RowCount count) {
        List<Part.Table> tables = new ArrayList<>();
        int rows = 0;
        for (Sheet<?> sheet : sheets) {
            Part.Table table = sheet.onPaper(sheets.size() == 1 ? "" : sheet.name(), zone, MOST_ON_PAPER - rows, count);
            tables.add(table);
            rows += table.rows().size();
        }
        return tables;
    }

    /** The first sheet as comma-separated values. */
    int writeTo(Writer target, ZoneId zone, RowCount count) throws IOException {
        return sheets.get(0).writeTo(target, zone, count);
    }
}
