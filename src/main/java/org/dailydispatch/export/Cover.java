package org.dailydispatch.export;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The first sheet of a workbook: what it is, what its rows are, by which filters, from when, how many rows.
 *
 * @param lines label and text, in order
 * @param rowsLabel beside the number of rows of each sheet
 * @param columnsLabel over what the columns mean
 * @param columns the name of each column and what it means
 */
record Cover(
        String sheetName,
        String title,
        Map<String, String> lines,
        String rowsLabel,
        String columnsLabel,
        Map<String, String> columns) {

    private static final int LABELS = 24;
    private static final int TEXTS = 80;

    Cover {
        lines = new LinkedHashMap<>(lines);
        columns = new LinkedHashMap<>(columns);
    }

    /** Takes the first place; the rows are counted only when the other sheets are written. */
    Worksheet begin(Workbook workbook) {
        return workbook.newWorksheet(CellText.sheetName(sheetName));
    }

    void finish(Worksheet sheet, Map<String, Integer> rowsOfSheets) throws IOException {
        sheet.width(0, LABELS);
        sheet.width(1, TEXTS);
        sheet.inlineString(0, 0, CellText.of(title));
        sheet.style(0, 0).bold().fontSize(14).set();
        int row = 1;
        for (Map.Entry<String, String> line : lines.entrySet()) {
            label(sheet, row, line.getKey());
            sheet.inlineString(row, 1, CellText.of(line.getValue()));
            sheet.style(row, 1).wrapText(true).set();
            row++;
        }
        for (Map.Entry<String, Integer> counted : rowsOfSheets.entrySet()) {
            label(sheet, row, rowsLabel + " · " + counted.getKey());
            sheet.value(row, 1, counted.getValue());
            sheet.style(row, 1).format("#,##0").horizontalAlignment("left").set();
            row++;
        }
        columns(sheet, row + 1);
        sheet.freezePane(0, 1);
        sheet.finish();
    }

    private void columns(Worksheet sheet, int first) {
        label(sheet, first, columnsLabel);
        int row = first + 1;
        for (Map.Entry<String, String> column : columns.entrySet()) {
            label(sheet, row, column.getKey());
            sheet.inlineString(row, 1, CellText.of(column.getValue()));
            sheet.style(row, 1).wrapText(true).set();
            row++;
        }
    }

    private static void label(Worksheet sheet, int row, String text) {
        sheet.inlineString(row, 0, CellText.of(text));
        sheet.style(row, 0).bold().verticalAlignment("top").set();
    }
}
