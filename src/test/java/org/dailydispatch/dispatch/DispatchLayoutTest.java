package org.dailydispatch.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.dailydispatch.document.DispatchContent;
import org.dailydispatch.document.Words;
import org.dailydispatch.testing.As;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STYAlign;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFramePr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPBdr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor;

/** The layout of GB/T 9704 in the Word file of a signed dispatch, as its reader fetches it. No program draws it here. */
class DispatchLayoutTest extends OneDraft {

    private static final double TWIPS_PER_MM = 1440 / 25.4;

    private XWPFDocument document;

    @BeforeEach
    void fetch() throws Exception {
        // A head of more characters is smaller: teams of tests have long numbers.
        jdbc.sql("update team set name_zh = '第九督导组' where id = ?")
                .param(leader.team())
                .update();
        service.refresh(leader, DAY, latest().revision());
        service.edit(leader, DAY, typed("核对台账。"));
        assertThat(signing.sign(leader, DAY, latest().revision(), PASSWORD)).isTrue();
        byte[] file = mvc.perform(get(PAGE + ".docx").with(As.actor(leader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        document = new XWPFDocument(new ByteArrayInputStream(file));
    }

    @AfterEach
    void close() throws Exception {
        document.close();
    }

    private XWPFParagraph paragraph(String text) {
        return document.getParagraphs().stream()
                .filter(each -> each.getText().replace("\n", "").equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text));
    }

    private void assertPart(String text, String font, int points, String colour, ParagraphAlignment alignment) {
        XWPFParagraph paragraph = paragraph(text);
        XWPFRun run = paragraph.getRuns().get(0);
        assertThat(run.getFontFamily(XWPFRun.FontCharRange.eastAsia)).as(text).isEqualTo(font);
        assertThat(run.getFontSizeAsDouble()).as(text).isEqualTo(points);
        assertThat(run.getColor()).as(text).isEqualTo(colour);
        assertThat(paragraph.getAlignment()).as(text).isEqualTo(alignment);
    }

    /** Of a text of one line, that nothing else of the paper says. */
    private String shortText() {
        return "核对台账。";
    }

    @Test
    void thePageAndItsMarginsAreThoseOfTheStandard() {
        CTSectPr section = document.getDocument().getBody().getSectPr();
        CTPageMar margins = section.getPgMar();
        assertThat(Stream.of(
                                section.getPgSz().getW(),
                                section.getPgSz().getH(),
                                margins.getTop(),
                                margins.getLeft(),
                                margins.getRight(),
                                margins.getBottom())
                        .map(twips -> Math.round(((Number) twips).intValue() / TWIPS_PER_MM)))
                .containsExactly(210L, 297L, 37L, 28L, 26L, 35L);
    }

    @Test
    void aPageHasTwentyTwoLinesAndALineTwentyEightCharacters() {
        var grid = document.getDocument().getBody().getSectPr().getDocGrid();
        assertThat(grid.getType()).isEqualTo(STDocGrid.LINES);
        assertThat((297 - 37 - 35) * TWIPS_PER_MM / grid.getLinePitch().intValue())
                .isBetween(22.0, 22.1);
        for (String text : List.of(latest().content().addressee() + "：", shortText())) {
            XWPFRun run = paragraph(text).getRuns().get(0);
            double character = run.getFontSizeAsDouble() + run.getCharacterSpacing() / 20.0;
            assertThat((210 - 28 - 26) / 25.4 * 72 / character).as(text).isBetween(28.0, 28.9);
        }
    }

    @Test
    void headAndHeadingsHaveTheirFontsAndStyles() {
        String title = latest().content().title();
        assertPart(latest().content().masthead(), "方正小标宋简体", 44, "FF0000", ParagraphAlignment.CENTER);
        assertPart(title, "方正小标宋简体", 22, "000000", ParagraphAlignment.CENTER);
        assertThat(paragraph(title).getStyle()).isEqualTo("Title");
        assertPart(shortText(), "仿宋_GB2312", 16, "000000", ParagraphAlignment.BOTH);
        List<String> sections = latest().content().sections().stream()
                .map(section -> section.title())
                .toList();
        assertThat(sections).hasSizeGreaterThan(5).allSatisfy(heading -> {
            assertThat(paragraph(heading).getStyle()).isEqualTo("Heading1");
            assertPart(heading, "黑体", 16, "000000", ParagraphAlignment.BOTH);
        });
    }

    @Test
    void theNumberStandsInTheMiddleTwoLinesUnderTheHeadAndTheRedLineFourMillimetresUnderIt() {
        Dispatch signed = latest();
        String number =
                Words.OF_THE_DOCUMENT.number(signed.teamNumber(), signed.day(), Objects.requireNonNull(signed.issue()));
        assertPart(number, "仿宋_GB2312", 16, "000000", ParagraphAlignment.CENTER);
        List<XWPFParagraph> all = document.getParagraphs();
        int at = all.indexOf(paragraph(number));
        assertThat(all.indexOf(paragraph(signed.content().masthead()))).isEqualTo(at - 3);
        assertThat(all.indexOf(paragraph(signed.content().title()))).isEqualTo(at + 3);
        assertThat(Stream.of(at - 2, at - 1, at + 1, at + 2).map(all::get))
                .allMatch(line -> line.getText().isEmpty());
        CTPPr properties = all.get(at).getCTP().getPPr();
        assertThat(properties.getInd()).as("as wide as the text").isNull();
        CTBorder red = properties.getPBdr().getBottom();
        assertThat(red.xgetColor().getStringValue()).isEqualTo("FF0000");
        assertThat(millimetres(red)).isBetween(0.35, 0.6);
        assertThat(red.getSpace().intValue() / 72.0 * 25.4).isCloseTo(4, within(0.2));
    }

    @Test
    void theDateStandsFourCharactersFromTheRightUnderTheMiddleOfTheTeam() {
        String date = latest().content().date();
        assertPart("第九督导组", "仿宋_GB2312", 16, "000000", ParagraphAlignment.RIGHT);
        assertPart(date, "仿宋_GB2312", 16, "000000", ParagraphAlignment.RIGHT);
        List<XWPFParagraph> all = document.getParagraphs();
        int signed = all.indexOf(paragraph("第九督导组"));
        assertThat(all.indexOf(paragraph(date))).isEqualTo(signed + 1);
        assertThat(all.subList(signed - 2, signed))
                .allMatch(line -> line.getText().isEmpty());
        assertThat(fromRight(date)).isEqualTo(400);
        // Figures are half as wide as letters: 13 halves of the date, 10 of the team, and its middle over that of the
        // date.
        assertThat(date).isEqualTo("2020年2月19日");
        assertThat(fromRight("第九督导组")).isEqualTo(400 + (13 - 10) * 25);
    }

    private int fromRight(String text) {
        return paragraph(text).getCTP().getPPr().getInd().getRightChars().intValue();
    }

    @Test
    void theImprintStandsAtTheFootBetweenItsThreeLines() {
        DispatchContent content = latest().content();
        String copies = "抄送：" + content.copies() + "。";
        String printed = "　" + content.team() + "\t" + content.date() + "印发　";
        assertPart(copies, "仿宋_GB2312", 14, "000000", ParagraphAlignment.LEFT);
        assertPart(printed, "仿宋_GB2312", 14, "000000", ParagraphAlignment.LEFT);
        for (String text : List.of(copies, printed)) {
            CTFramePr frame = paragraph(text).getCTP().getPPr().getFramePr();
            assertThat(frame.getYAlign()).as(text).isEqualTo(STYAlign.BOTTOM);
            assertThat(frame.getVAnchor()).as(text).isEqualTo(STVAnchor.MARGIN);
            assertThat(((Number) frame.getW()).intValue() / TWIPS_PER_MM)
                    .as(text)
                    .isCloseTo(156, within(0.1));
        }
        CTPBdr above = paragraph(copies).getCTP().getPPr().getPBdr();
        CTPBdr below = paragraph(printed).getCTP().getPPr().getPBdr();
        assertThat(millimetres(above.getTop())).isCloseTo(0.35, within(0.01));
        assertThat(millimetres(below.getTop())).isCloseTo(0.25, within(0.02));
        assertThat(millimetres(below.getBottom())).isCloseTo(0.35, within(0.01));
    }

    /** A line's thickness is told in eighths of a point. */
    private static double millimetres(CTBorder line) {
        return line.getSz().intValue() / 8.0 / 72 * 25.4;
    }

    @Test
    void oddPagesAreNumberedOnTheRightAndEvenOnesOnTheLeft() {
        assertThat(document.getEvenAndOddHeadings()).isTrue();
        XWPFFooter odd = document.getHeaderFooterPolicy().getDefaultFooter();
        XWPFFooter even = document.getHeaderFooterPolicy().getEvenPageFooter();
        assertThat(odd.getParagraphs().get(0).getAlignment()).isEqualTo(ParagraphAlignment.RIGHT);
        assertThat(even.getParagraphs().get(0).getAlignment()).isEqualTo(ParagraphAlignment.LEFT);
        for (XWPFFooter footer : List.of(odd, even)) {
            assertThat(footer._getHdrFtr().xmlText()).contains(" PAGE ");
            XWPFRun first = footer.getParagraphs().get(0).getRuns().get(0);
            assertThat(first.text()).isEqualTo("— ");
            assertThat(first.getFontFamily()).isEqualTo("宋体");
            assertThat(first.getFontSizeAsDouble()).isEqualTo(14);
        }
    }

    @Test
    void everyTablesHeadComesAgainOnItsNextPageAndNoRowIsTorn() {
        assertThat(document.getTables()).hasSizeGreaterThan(2);
        for (XWPFTable table : document.getTables()) {
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRows().subList(1, table.getRows().size())).noneMatch(row -> row.isRepeatHeader());
            assertThat(table.getRows()).allMatch(row -> row.isCantSplitRow());
        }
        assertThat(document.getTables().get(0).getRow(0).getCell(0).getText()).isEqualTo("问题");
    }
}
