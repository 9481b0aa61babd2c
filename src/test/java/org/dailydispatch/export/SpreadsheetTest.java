package org.dailydispatch.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.Rate;
import org.dailydispatch.refusal.RefusedException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+8613800138000",
                "@SUM(A1)",
                "-1",
                "=HYPERLINK(\"http://x\")",
                "370782199001011234",
                "1e9",
                "2020-02-19",
                "TRUE",
                "  两端 有空格  ",
                "第一行\n第二行",
                "<b>&\"粗\"</b>",
                "诸城市龙都街道 😷 龘 𠮷"
            })
    void textStaysText(String text) throws IOException {
        Cell cell = onlyCell(Column.text("文字", value -> value), text);
        assertThat(cell.getType()).isEqualTo(CellType.STRING);
        assertThat(cell.asString()).isEqualTo(text);
    }

    @Test
    void nothingBecomesAFormula() throws IOException {
        byte[] file = fileOf(Column.text("文字", value -> value), List.of("=1+1", "=A1", "+1", "@x", "-1"));
        assertThat(partsOf(file).get("xl/worksheets/sheet1.xml"))
                .doesNotContain("<f>")
                .doesNotContain("<f ")
                .contains("=1+1");
    }

    @Test
    void anEscapeOfExcelIsShownAsItWasTyped() throws IOException {
        byte[] file = fileOf(Column.text("文字", value -> value), List.of("_x0041_"));
        assertThat(partsOf(file).get("xl/worksheets/sheet1.xml")).contains("_x005F_x0041_");
    }

    @Test
    void charactersThatXmlForbidsAreReplaced() throws IOException {
        Cell cell = onlyCell(Column.text("文字", value -> value), "a\u0000b\u0008c\uD800d\uFFFFe\r\nf");
        assertThat(cell.asString()).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\nf");
    }

    @Test
    void aTextTooLongForACellIsCutWithAMarkAndNeverThroughACharacter() throws IOException {
        Cell plain = onlyCell(Column.text("文字", value -> value), "字".repeat(100_000));
        assertThat(plain.asString()).hasSize(CellText.LONGEST).endsWith("字…");
        Cell rare = onlyCell(Column.text("文字", value -> value), "字" + "𠮷".repeat(50_000));
        assertThat(rare.asString())
                .hasSizeBetween(CellText.LONGEST - 1, CellText.LONGEST)
                .endsWith("𠮷…");
    }

    @Test
    void aReportingDayIsADate() throws IOException {
        Cell cell = onlyCell(Column.date("日期", day -> day), ReportingDay.of(2020, 2, 19));
        assertThat(cell.asDate()).isEqualTo(LocalDate.of(2020, 2, 19).atStartOfDay());
        assertThat(cell.getDataFormatString()).isEqualTo("yyyy-mm-dd");
    }

    @Test
    void anInstantIsADateAndTimeInTheProgramsZone() throws IOException {
        Cell cell = onlyCell(Column.dateTime("时间", instant -> instant), Instant.parse("2020-02-19T16:30:00Z"));
        assertThat(cell.asDate()).isEqualTo(LocalDateTime.of(2020, 2, 20, 0, 30));
        assertThat(cell.getDataFormatString()).isEqualTo("yyyy-mm-dd hh:mm");
    }

    @Test
    void aPercentageIsTheNumberThatThePageShows() throws IOException {
        Cell cell = onlyCell(Column.percent("复工率", rate -> rate), new Rate(2_992, 2_993));
        assertThat(cell.asNumber()).isEqualByComparingTo("0.999");
        assertThat(cell.getDataFormatString()).isEqualTo("0.0%");
    }

    @Test
    void aNumberIsANumberAndNothingIsAnEmptyCell() throws IOException {
        List<Column<String>> columns = List.of(Column.number("数", Integer::valueOf), Column.text("字", value -> null));
        byte[] file = bytesOf(Spreadsheet.of("表", columns, List.of("12")));
        Row row = rowsOf(file, 0).get(1);
        assertThat(row.getCell(0).asNumber()).isEqualByComparingTo("12");
        assertThat(row.getOptionalCell(1)).isEmpty();
    }

    @Test
    void theHeaderIsFrozenAndFilterable() throws IOException {
        Map<String, String> parts = partsOf(fileOf(Column.text("=名称", value -> value), List.of("甲", "乙")));
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("ySplit=\"1\"")
                .contains("state=\"frozen\"")
                .contains("<autoFilter ref=\"A1:A3\"");
    }

    @Test
    void severalSheetsKeepTheirNamesAndRows() throws IOException {
        List<Column<String>> columns = List.of(Column.text("字", value -> value));
        byte[] file =
                bytesOf(Spreadsheet.of("镇街/园区[1]:*?", columns, List.of("甲")).and("'卡口'", columns, List.of("乙", "丙")));
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getSheets().map(sheet -> sheet.getName())).containsExactly("镇街 园区 1", "卡口");
        }
        assertThat(rowsOf(file, 1)).hasSize(3);
    }

    @Test
    void manyRowsGoThroughInTurn() throws IOException {
        List<Column<Integer>> columns = List.of(Column.number("数", value -> value));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int rows = Spreadsheet.of(
                        "表", columns, IntStream.range(0, 2_345).boxed().toList())
                .writeTo(out, ZONE);
        assertThat(rows).isEqualTo(2_345);
        assertThat(rowsOf(out.toByteArray(), 0).get(2_345).getCell(0).asNumber())
                .isEqualByComparingTo("2344");
    }

    @Test
    void moreRowsThanAllowedAreRefused() {
        List<Column<Integer>> columns = List.of(Column.number("数", value -> null));
        Spreadsheet tooLong = Spreadsheet.of("表", columns, Collections.nCopies(Spreadsheet.MOST_ROWS, 1))
                .and("又一表", columns, List.of(1));
        assertThatThrownBy(() -> tooLong.writeTo(OutputStream.nullOutputStream(), ZONE))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("export.tooManyRows"));
    }

    private static <T> Cell onlyCell(Column<T> column, T value) throws IOException {
        List<Row> rows = rowsOf(fileOf(column, List.of(value)), 0);
        assertThat(rows).hasSize(2);
        return rows.get(1).getCell(0);
    }

    private static <T> byte[] fileOf(Column<T> column, List<T> rows) throws IOException {
        return bytesOf(Spreadsheet.of("表", List.of(column), rows));
    }

    private static byte[] bytesOf(Spreadsheet spreadsheet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        spreadsheet.writeTo(out, ZONE);
        return out.toByteArray();
    }

    private static List<Row> rowsOf(byte[] file, int sheet) throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false))) {
            return workbook.getSheet(sheet).orElseThrow().read();
        }
    }

    private Map<String, String> partsOf(byte[] file) throws IOException {
        Map<String, String> parts = new HashMap<>();
        Path saved = Files.write(folder.resolve("parts.xlsx"), file);
        try (ZipFile zip = new ZipFile(saved.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
