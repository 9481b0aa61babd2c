package org.dailydispatch.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.dailydispatch.order.OrderPaper.Paragraph;
import org.dailydispatch.paper.PaperDocx;
import org.dailydispatch.paper.PaperFonts;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;

/** The file of Word, read back: the layout of GB/T 9704 (margins, 22 lines, fonts, red head, page numbers) and the texts. */
class OrderDocxTest {

    private static final double TWIPS_PER_MM = 1440 / 25.4;
    private static final PaperFonts FONTS = PaperFonts.PRESCRIBED;

    private static final OrderPaper ISSUED = new OrderPaper(
            "",
            "第九督导组文件",
            "督九办〔2020〕7号",
            "关于限期整改有关问题的督办单",
            "龙都街道：",
            List.of(
                    new Paragraph(false, "根据督导组核查发现的问题，现将有关事项督办如下。"),
                    new Paragraph(true, "一、办理要求"),
                    new Paragraph(false, "逐项整改到位。<&>龘𠮷😀")),
            "第九督导组",
            "2020年2月19日",
            "抄送：市委办公室，市政府办公室。",
            "第九督导组",
            "2020年2月19日印发");

    @Test
    void thePageIsThatOfTheStandard() throws IOException {
        try (XWPFDocument document = read(ISSUED)) {
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
            assertThat(section.getDocGrid().getType()).isEqualTo(STDocGrid.LINES);
            int pitch = section.getDocGrid().getLinePitch().intValue();
            assertThat((297 - 37 - 35) * TWIPS_PER_MM / pitch).isBetween(22.0, 22.1);
            assertThat(section.getDocGrid().isSetCharSpace()).isFalse();
        }
    }

    /** 156 mm hold 28 letters of 16 points and no 29th, each followed by a little less than nothing. */
    @Test
    void aLineHoldsTwentyEightCharacters() throws IOException {
        try (XWPFDocument document = read(ISSUED)) {
            for (String text : List.of(ISSUED.addressee(), "一、办理要求", "逐项整改到位。<&>龘𠮷😀", ISSUED.date())) {
                XWPFRun run = part(document, text).getRuns().get(0);
                double character = run.getFontSizeAsDouble() + run.getCharacterSpacing() / 20.0;
                assertThat((210 - 28 - 26) / 25.4 * 72 / character).as(text).isBetween(28.0, 28.9);
            }
            assertThat(part(document, ISSUED.title()).getRuns().get(0).getCharacterSpacing())
                    .isZero();
        }
    }

    @Test
    void eachPartHasItsFontSizeAndColour() throws IOException {
        try (XWPFDocument document = read(ISSUED)) {
            assertPart(document, ISSUED.masthead(), "方正小标宋简体", 44, "FF0000", ParagraphAlignment.CENTER);
            assertPart(document, ISSUED.number(), "仿宋_GB2312", 16, "000000", ParagraphAlignment.CENTER);
            assertPart(document, ISSUED.title(), "方正小标宋简体", 22, "000000", ParagraphAlignment.CENTER);
            assertPart(document, ISSUED.addressee(), "仿宋_GB2312", 16, "000000", ParagraphAlignment.LEFT);
            assertPart(document, "一、办理要求", "黑体", 16, "000000", ParagraphAlignment.BOTH);
            assertPart(document, "逐项整改到位。<&>龘𠮷😀", "仿宋_GB2312", 16, "000000", ParagraphAlignment.BOTH);
            assertPart(document, ISSUED.date(), "仿宋_GB2312", 16, "000000", ParagraphAlignment.RIGHT);
            assertPart(document, ISSUED.copies(), "仿宋_GB2312", 14, "000000", ParagraphAlignment.LEFT);
        }
    }

    @Test
    void theRedLineStandsFourMillimetresUnderTheNumberAndTwoLinesOverTheTitle() throws IOException {
        try (XWPFDocument document = read(ISSUED)) {
            List<XWPFParagraph> all = document.getParagraphs();
            int number = all.indexOf(part(document, ISSUED.number()));
            var line = all.get(number).getCTP().getPPr().getPBdr().getBottom();
            assertThat(line.xgetColor().getStringValue()).isEqualTo("FF0000");
            assertThat(Math.round(line.getSpace().intValue() / 72.0 * 25.4)).isEqualTo(4);
            assertThat(all.indexOf(part(document, ISSUED.masthead()))).isEqualTo(number - 3);
            assertThat(all.indexOf(part(document, ISSUED.title()))).isEqualTo(number + 3);
            assertThat(all.indexOf(part(document, ISSUED.addressee()))).isEqualTo(number + 5);
            assertThat(all.subList(number - 2, number))
                    .allMatch(paragraph -> paragraph.getText().isEmpty());
        }
    }

    @Test
    void theBodyIsIndentedByTwoCharactersAndTheDateByFour() throws IOException {
        try (XWPFDocument document = read(ISSUED)) {
            assertThat(part(document, "逐项整改到位。<&>龘𠮷😀")
                            .getCTP()
                            .getPPr()
                            .getInd()
                            .getFirstLineChars()
                            .intValue())
                    .isEqualTo(200);
            assertThat(part(document, ISSUED.date())
                            .getCTP()
                            .getPPr()
                            .getInd()
                            .getRightChars()
                            .intValue())
                    .isEqualTo(400);
        }
    }

    /** Half-width figures are half as wide: 13 halves of the date, 10 of the team. */
    @Test
    void theTeamStandsInTheMiddleOverTheDateAndALongOneTakesTheDateAlong() throws IOException {
        try (XWPFDocument document = read(ISSUED)) {
            assertThat(fromRight(document, ISSUED.date())).isEqualTo(400);
            assertThat(fromRight(document, "第九督导组")).isEqualTo(475);
        }
        try (XWPFDocument document = read(signedBy("潍坊市疫情防控工作领导小组第九核查督导组"))) {
            // 40 halves over 13: the middle of both is the same.
            assertThat(fromRight(document, "潍坊市疫情防控工作领导小组第九核查督导组")).isEqualTo(200);
            assertThat(fromRight(document, ISSUED.date())).isEqualTo(200 + (40 - 13) * 25);
        }
    }

    @Test
    void furtherLinesOfCopiesBeginUnderTheFirstUnitAndKeepABlankAtEitherEnd() throws IOException {
        try (XWPFDocument document = read(ISSUED)) {
            var indent = part(document, ISSUED.copies()).getCTP().getPPr().getInd();
            assertThat(((Number) indent.getLeft()).intValue()).isEqualTo(4 * 14 * 20);
            assertThat(((Number) indent.getHanging()).intValue()).isEqualTo(3 * 14 * 20);
            assertThat(((Number) indent.getRight()).intValue()).isEqualTo(14 * 20);
        }
    }

    private static OrderPaper signedBy(String team) {
        return new OrderPaper(
                "",
                ISSUED.masthead(),
                ISSUED.number(),
                ISSUED.title(),
                ISSUED.addressee(),
                ISSUED.body(),
                team,
                ISSUED.date(),
                ISSUED.copies(),
                ISSUED.printer(),
                ISSUED.printed());
    }

    private static int fromRight(XWPFDocument document, String text) {
        return document.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().equals(text))
                .findFirst()
                .orElseThrow()
                .getCTP()
                .getPPr()
                .getInd()
                .getRightChars()
                .intValue();
    }

    @Test
    void theImprintStandsAtTheFootBetweenLines() throws IOException {
        try (XWPFDocument document = read(ISSUED)) {
            var copies = part(document, ISSUED.copies()).getCTP().getPPr();
            assertThat(copies.getFramePr().getYAlign()).hasToString("bottom");
            assertThat(copies.getPBdr().getTop().getSz().intValue()).isEqualTo(8);
            var printed = part(document, "　第九督导组\t2020年2月19日印发　").getCTP().getPPr();
            assertThat(printed.getPBdr().getTop().getSz().intValue()).isEqualTo(6);
            assertThat(printed.getPBdr().getBottom().getSz().intValue()).isEqualTo(8);
        }
    }

    @Test
    void oddPagesAreNumberedOnTheRightAndEvenOnesOnTheLeft() throws IOException {
        try (XWPFDocument document = read(ISSUED)) {
            assertThat(document.getEvenAndOddHeadings()).isTrue();
            assertThat(document.getFooterList()).hasSize(2);
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
    }

    @Test
    void everyFontHasOneThatStandsInForIt() throws Exception {
        try (XWPFDocument document = read(ISSUED)) {
            var part = document.getPackage().getPart(PackagingURIHelper.createPartName("/word/fontTable.xml"));
            String fonts = new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            FONTS.otherwise()
                    .forEach((name, other) ->
                            assertThat(fonts).contains("w:name=\"" + name + "\"><w:altName w:val=\"" + other + "\""));
        }
    }

    @Test
    void aDraftIsMarkedAndHasNoNumber() throws IOException {
        OrderPaper draft = new OrderPaper(
                PaperWords.DRAFT,
                ISSUED.masthead(),
                "",
                ISSUED.title(),
                ISSUED.addressee(),
                ISSUED.body(),
                ISSUED.signature(),
                PaperWords.UNDATED,
                "",
                ISSUED.printer(),
                PaperWords.UNDATED + "印发");
        try (XWPFDocument document = read(draft)) {
            assertThat(document.getParagraphs().get(0).getText()).isEqualTo("草稿");
            assertThat(document.getParagraphs())
                    .noneMatch(paragraph -> paragraph.getText().contains("〔"));
            assertThat(document.getParagraphs())
                    .noneMatch(paragraph -> paragraph.getText().contains("抄送"));
        }
    }

    private static void assertPart(
            XWPFDocument document, String text, String font, int points, String colour, ParagraphAlignment alignment) {
        XWPFParagraph paragraph = part(document, text);
        XWPFRun run = paragraph.getRuns().get(0);
        assertThat(run.getFontFamily(XWPFRun.FontCharRange.eastAsia)).as(text).isEqualTo(font);
        assertThat(run.getFontFamily(XWPFRun.FontCharRange.ascii)).as(text).isEqualTo(font);
        assertThat(run.getFontSizeAsDouble()).as(text).isEqualTo(points);
        assertThat(run.getColor()).as(text).isEqualTo(colour);
        assertThat(paragraph.getAlignment()).as(text).isEqualTo(alignment);
    }

    private static XWPFParagraph part(XWPFDocument document, String text) {
        return document.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text));
    }

    private static XWPFDocument read(OrderPaper paper) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(new OrderDocx(new PaperDocx(FONTS)).file(paper)));
    }
}
