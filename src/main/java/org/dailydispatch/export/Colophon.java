package org.dailydispatch.export;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The last sheet: what the file is, from when, by which filters, how many rows.
 *
 * @param sheetName empty for a file without it
 * @param columnsLabel over what the columns mean
 * @param columns the name of each column and what it means
 */
record Colophon(
        String sheetName,
        String title,
        String rowsLabel,
        Map<String, String> lines,
        String columnsLabel,
        Map<String, String> columns) {

    static final Colophon NONE = new Colophon("", "", "", Map.of(), "", Map.of());

    Colophon {
        lines = new LinkedHashMap<>(lines);
        columns = new LinkedHashMap<>(columns);
    }

    void writeTo(Workbook workbook, int rows) throws IOException {
        if (sheetName.isEmpty()) {
            return;
        }
        Worksheet sheet = workbook.newWorksheet(CellText.sheetName(sheetName));
        sheet.width(0, 20);
        sheet.width(1, 60);
        sheet.inlineString(0, 0, CellText.of(title));
        sheet.style(0, 0).bold().set();
        int row = 1;
        for (Map.Entry<String, String> line : lines.entrySet()) {
            sheet.inlineString(row, 0, CellText.of(line.getKey()));
            sheet.inlineString(row, 1, CellText.of(line.getValue()));
            row++;
        }
        sheet.inlineString(row, 0, CellText.of(rowsLabel));
        sheet.value(row, 1, rows);
        row += 2;
        sheet.inlineString(row, 0, CellText.of(columnsLabel));
        sheet.style(row, 0).bold().set();
        for (Map.Entry<String, String> column : columns.entrySet()) {
            row++;
            sheet.inlineString(row, 0, CellText.of(column.getKey()));
            sheet.inlineString(row, 1, CellText.of(column.getValue()));
        }
        sheet.finish();
    }
}
