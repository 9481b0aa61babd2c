package org.dailydispatch.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a file of Word has beyond an order: styles, tables, pictures, attachments. Its page and head are measured where orders are. */
class PaperDocxTest {

    private static final int TEXT_WIDTH = 8844;
    private static XWPFDocument document;

    @BeforeAll
    static void write() throws IOException {
        byte[] file = new PaperDocx(PaperFonts.PRESCRIBED).file(Samples.full());
        document = new XWPFDocument(new ByteArrayInputStream(file));
    }

    @AfterAll
    static void close() throws IOException {
        document.close();
    }

    private static XWPFParagraph paragraph(String text) {
        return document.getParagraphs().stream()
                .filter(each -> each.getText().replace("\n", "").equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text));
    }

    /** Nobody signs a page on which nothing else stands. */
    @Test
    void theSignatureKeepsToTheTextBeforeIt() throws IOException {
        Paper paper = Samples.of(new Part.Text("正文。"), new Part.Text("末句。"));
        try (XWPFDocument written =
                new XWPFDocument(new ByteArrayInputStream(new PaperDocx(PaperFonts.PRESCRIBED).file(paper)))) {
            List<String> kept = written.getParagraphs().stream()
                    .filter(XWPFParagraph::isKeepNext)
                    .map(XWPFParagraph::getText)
                    .toList();
            assertThat(kept).contains("末句。", "第九督导组").doesNotContain("正文。");
        }
    }

    @Test
    void headingsAreHeadings() {
        assertHeading("一、总体情况", "Heading1", 0, "黑体");
        assertHeading("（一）明查", "Heading2", 1, "楷体_GB2312");
        assertHeading("1．卡点", "Heading3", 2, "仿宋_GB2312");
        assertHeading("（1）值守", "Heading4", 3, "仿宋_GB2312");
        assertThat(paragraph(Samples.full().title()).getStyle()).isEqualTo("Title");
        assertHeading("问题台账", "Attachment", 0, "方正小标宋简体");
    }

    private static void assertHeading(String text, String style, int rank, String font) {
        XWPFParagraph heading = paragraph(text);
        assertThat(heading.getStyle()).isEqualTo(style);
        var known = document.getStyles().getStyle(style);
        assertThat(known.getCTStyle().getPPr().getOutlineLvl().getVal().intValue())
                .as(style)
                .isEqualTo(rank);
        assertThat(heading.getRuns().get(0).getFontFamily(XWPFRun.FontCharRange.eastAsia))
                .isEqualTo(font);
    }

    @Test
    void aTablesHeadComesAgainAndItsRowsAreNotTorn() {
        assertThat(document.getTables()).hasSize(2);
        XWPFTable table = document.getTables().get(1);
        assertThat(table.getRows()).hasSize(61);
        assertThat(table.getRow(0).isRepeatHeader()).isTrue();
        assertThat(table.getRow(1).isRepeatHeader()).isFalse();
        assertThat(table.getRows()).allMatch(row -> row.isCantSplitRow());
        assertThat(table.getRow(0).getTableCells())
                .extracting(cell -> cell.getText())
                .containsExactly("序号", "主要问题", "责任单位", "状态");
        assertThat(table.getWidth()).isEqualTo(TEXT_WIDTH);
        int cells = table.getRow(0).getTableCells().stream()
                .mapToInt(cell -> cell.getWidth())
                .sum();
        assertThat(cells).isBetween(TEXT_WIDTH - 4, TEXT_WIDTH);
    }

    @Test
    void aPictureFitsTheTextAndIsSaid() {
        List<XWPFRun> pictures = document.getParagraphs().stream()
                .flatMap(paragraph -> paragraph.getRuns().stream())
                .filter(run -> !run.getEmbeddedPictures().isEmpty())
                .toList();
        assertThat(pictures).hasSize(2);
        for (XWPFRun run : pictures) {
            var inline = run.getCTR().getDrawingArray(0).getInlineArray(0);
            assertThat(inline.getDocPr().getDescr()).isEqualTo("照片：卡点夜间值守");
            assertThat(inline.getExtent().getCx() / 36_000.0).isLessThanOrEqualTo(156);
            assertThat(inline.getExtent().getCy() / 36_000.0).isLessThanOrEqualTo(95.1);
        }
        var wide = pictures.get(0).getCTR().getDrawingArray(0).getInlineArray(0).getExtent();
        assertThat((double) wide.getCx() / wide.getCy()).isBetween(1.32, 1.34);
    }

    @Test
    void attachmentsAreNamedUnderTheTextAndBeginOnPagesOfTheirOwn() {
        assertThat(paragraph("附件：1．问题台账")).isNotNull();
        assertThat(paragraph("　　　2．现场照片")).isNotNull();
        assertThat(paragraph("附件1").isPageBreak()).isTrue();
        assertThat(paragraph("附件2").isPageBreak()).isTrue();
    }

    @Test
    void theLastLinesOfTheTextGoWithTheSignature() throws IOException {
        try (XWPFDocument written = new XWPFDocument(new ByteArrayInputStream(
                new PaperDocx(PaperFonts.PRESCRIBED).file(Samples.of(new Part.Text("首段。"), new Part.Text("末段。")))))) {
            List<String> kept = written.getParagraphs().stream()
                    .dropWhile(paragraph -> !paragraph.getText().equals("首段。"))
                    .filter(XWPFParagraph::isKeepNext)
                    .map(XWPFParagraph::getText)
                    .toList();
            assertThat(kept).containsExactly("末段。", "", "", "第九督导组");
        }
    }

    @Test
    void aLongTitleStandsOnTwoLinesAndTheNumberInTheMiddle() {
        assertThat(paragraph(Samples.full().title()).getText()).isEqualTo("关于2月18日诸城市疫情\n防控督导情况的日调度");
        assertThat(paragraph(Samples.NUMBER).getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
        assertThat(paragraph("2020年2月18日")).as("once, with the signature").isNotNull();
    }
}
