package org.dailydispatch.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;

/** What a reader of a workbook sees, as lines of cells with a tab between. */
public final class Workbooks {

    private Workbooks() {}

    /** The sheet that tells what the file is about. */
    public static String lastSheet(byte[] file) throws IOException {
        List<String> sheets = sheets(file);
        return sheets.get(sheets.size() - 1);
    }

    /** @param at 0 for the first */
    public static String sheet(byte[] file, int at) throws IOException {
        return sheets(file).get(at);
    }

    private static List<String> sheets(byte[] file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getSheets().map(Workbooks::text).toList();
        }
    }

    private static String text(Sheet sheet) {
        try {
            return sheet.read().stream()
                    .map(row -> row.stream()
                            .map(cell -> cell == null ? "" : said(cell))
                            .collect(Collectors.joining("\t")))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String said(Cell cell) {
        return cell.getText() == null ? "" : cell.getText();
    }
}
