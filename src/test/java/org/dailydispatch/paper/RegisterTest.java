package org.dailydispatch.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list on its side, read back from both of its files. */
class RegisterTest {

    private static final Map<String, String> ABOUT = new LinkedHashMap<>(Map.of("日期", "2020-02-19"));

    private static Register register(int columns, int rows, String mark) {
        List<Part.Column> heads = IntStream.range(0, columns)
                .mapToObj(place -> new Part.Column("第" + place + "列", 12, place > 0))
                .toList();
        List<List<String>> lines = IntStream.range(0, rows)
                .mapToObj(row -> IntStream.range(0, columns)
                        .mapToObj(place -> place == 0 ? "<问题>&" + row : String.valueOf(row))
                        .toList())
                .toList();
        return new Register("zh-CN", "问题台账", mark, ABOUT, "行数", List.of(new Part.Table("", heads, lines)));
    }

    @ParameterizedTest
    @CsvSource({"3, 297, 210", "12, 297, 210", "13, 420, 297"})
    void aWideListIsPrintedOnALargerSheet(int columns, int wide, int high) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Samples.pdf().file(register(columns, 2, "")))) {
            assertThat(pdf.getPage(0).getMediaBox().getWidth() / 72 * 25.4f).isBetween(wide - 0.5f, wide + 0.5f);
            assertThat(pdf.getPage(0).getMediaBox().getHeight() / 72 * 25.4f).isBetween(high - 0.5f, high + 0.5f);
        }
        try (XWPFDocument word = word(register(columns, 2, ""))) {
            assertThat(word.getDocument().getBody().getSectPr().getPgSz().getW())
                    .isEqualTo(PaperSize.mm(wide));
        }
    }

    private static XWPFDocument word(Register register) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(new RegisterDocx(PaperFonts.PRESCRIBED).file(register)));
    }

    @Test
    void saysWhatItIsAndRepeatsItsHeadOnEveryPage() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Samples.pdf().file(register(3, 90, "演示数据")))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            PDFTextStripper text = new PDFTextStripper();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                text.setStartPage(page);
                text.setEndPage(page);
                assertThat(text.getText(pdf)).contains("第1列");
            }
            text.setStartPage(1);
            String all = text.getText(pdf);
            assertThat(all).contains("演示数据", "问题台账", "日期：2020-02-19", "行数：90", "<问题>&0", "<问题>&89");
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        }
    }

    @Test
    void inWordTheHeadIsMarkedToBeRepeatedAndEveryRowIsThere() throws IOException {
        try (XWPFDocument word = word(register(3, 90, "演示数据"))) {
            XWPFTable table = word.getTables().get(0);
            assertThat(table.getNumberOfRows()).isEqualTo(91);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(90).getCell(0).getText()).isEqualTo("<问题>&89");
            assertThat(word.getParagraphs().get(0).getText()).isEqualTo("演示数据");
        }
    }

    @Test
    void itsTableIsClosedOnEverySide() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Samples.pdf().file(register(3, 2, "")))) {
            assertThat(Drawn.of(pdf).stream().filter(Drawn.Mark::standsUpright))
                    .allSatisfy(line -> assertThat(line.right()).isLessThanOrEqualTo(297 - 15))
                    .anySatisfy(line -> assertThat(line.left()).isBetween(15.0, 15.5))
                    .anySatisfy(line -> assertThat(line.right()).isBetween(297 - 16.0, 297 - 15.0));
        }
    }

    @Test
    void aListWithoutARowSaysSo() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Samples.pdf().file(register(3, 0, "")))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("行数：0", "第1列");
        }
    }
}
