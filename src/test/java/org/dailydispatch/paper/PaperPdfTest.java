package org.dailydispatch.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dailydispatch.paper.Printed.Line;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The PDF read back and measured: the layout of GB/T 9704, the text, the fonts, and what a screen reader is told. */
class PaperPdfTest {

    private static final double LEFT = 28;
    private static final double RIGHT = 210 - 26;
    private static final double TOP = 37;
    private static final double BOTTOM = 297 - 35;
    private static final double HAIR = 0.3;
    private static final String BODY = "NotoSerifSC-Regular";
    private static final String TITLE = "NotoSerifSC-SemiBold";
    private static final String HEADING = "NotoSansSC-Medium";

    private static PDDocument document;
    private static List<Line> lines;

    @BeforeAll
    static void write() throws IOException {
        document = Loader.loadPDF(Samples.pdf().file(Samples.full()));
        lines = Printed.lines(document);
    }

    @AfterAll
    static void close() throws IOException {
        document.close();
    }

    private static Line line(String beginning) {
        return lines.stream()
                .filter(line -> line.text().strip().startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError(beginning));
    }

    private static boolean numbersThePage(Line line) {
        return line.text().matches("— \\d+ —");
    }

    @Test
    void everyPageIsA4AndTheTextKeepsItsMargins() {
        for (PDPage page : document.getPages()) {
            assertThat(page.getMediaBox().getWidth() / 72 * 25.4).isCloseTo(210, within(0.1));
            assertThat(page.getMediaBox().getHeight() / 72 * 25.4).isCloseTo(297, within(0.1));
        }
        for (Line line : lines) {
            if (!numbersThePage(line)) {
                assertThat(line.left()).as(line.text()).isGreaterThan(LEFT - HAIR);
                assertThat(line.right()).as(line.text()).isLessThan(RIGHT + HAIR);
                assertThat(line.foot()).as(line.text()).isBetween(TOP, BOTTOM);
            }
        }
    }

    @Test
    void aPageHolds22LinesOf28Characters() {
        List<Line> full = lines.stream()
                .filter(line -> line.page() == 2 && !numbersThePage(line))
                .toList();
        assertThat(full).hasSize(22);
        List<Line> between = full.subList(5, 22);
        for (Line line : between) {
            assertThat(line.letters()).as(line.text()).hasSize(28);
            assertThat(line.left()).isCloseTo(LEFT, within(HAIR));
            assertThat(line.right()).isCloseTo(RIGHT, within(HAIR));
        }
        for (int at = 1; at < full.size(); at++) {
            assertThat(full.get(at).foot() - full.get(at - 1).foot()).isCloseTo(225.0 / 22, within(0.15));
        }
        assertThat(full.get(3).text()).as("two characters in").hasSize(26);
        assertThat(full.get(3).left()).isCloseTo(LEFT + 2 * 156.0 / 28, within(HAIR));
    }

    @Test
    void eachPartHasItsFontAndSize() {
        Map<String, String> fonts = new HashMap<>(Map.of(
                "关于2月18日", TITLE + " 22.0",
                "一、总体情况", HEADING + " 16.0",
                "（一）明查", TITLE + " 16.0",
                "1．卡点", BODY + " 16.0",
                "（1）值守", BODY + " 16.0",
                "市督导工作专班：", BODY + " 16.0",
                "抄送：", BODY + " 14.0",
                "— 1 —", BODY + " 14.0",
                "附件1", HEADING + " 16.0",
                "问题台账", TITLE + " 22.0"));
        fonts.put("第九督导组日调度", TITLE + " 44.0");
        fonts.forEach((beginning, expected) -> {
            Line line = line(beginning);
            assertThat(line.font() + " " + line.points()).as(beginning).isEqualTo(expected);
        });
    }

    @Test
    void theRedHeadAndTheDateStandWhereTheyBelong() {
        Line masthead = line("第九督导组日调度");
        // The foot of letters of 44 points lies about 14 mm under the upper edge of their line.
        assertThat(masthead.foot() - TOP - 35).isBetween(10.0, 17.0);
        assertThat((masthead.left() + masthead.right()) / 2).isCloseTo((LEFT + RIGHT) / 2, within(1.0));
        Line date = lines.stream()
                .filter(line -> line.text().equals("2020年2月18日"))
                .findFirst()
                .orElseThrow();
        assertThat(RIGHT - date.right())
                .as("four characters from the right")
                .isCloseTo(4 * 16 / 72.0 * 25.4, within(1.0));
        Line number = line(Samples.NUMBER);
        assertThat((number.left() + number.right()) / 2)
                .as("the number in the middle, and nothing beside it")
                .isCloseTo((LEFT + RIGHT) / 2, within(1.0));
        assertThat(number.text()).isEqualTo(Samples.NUMBER);
    }

    @Test
    void oddPagesAreNumberedOnTheRightAndEvenOnesOnTheLeftSevenMillimetresUnderTheText() {
        List<Line> numbers = lines.stream().filter(PaperPdfTest::numbersThePage).toList();
        assertThat(numbers).hasSize(document.getNumberOfPages()).hasSizeGreaterThan(4);
        double character = 14 / 72.0 * 25.4;
        for (Line number : numbers) {
            assertThat(number.text()).isEqualTo("— " + number.page() + " —");
            if (number.page() % 2 == 1) {
                assertThat(number.right()).isCloseTo(RIGHT - character, within(HAIR));
            } else {
                assertThat(number.left()).isCloseTo(LEFT + character, within(HAIR));
            }
            // The dash is drawn about a third of the letter's height over its foot.
            assertThat(number.foot() - 14 * 0.36 / 72 * 25.4 - BOTTOM).isCloseTo(7, within(1.0));
        }
    }

    @Test
    void theHeadOfATableComesAgainOnEveryPage() {
        List<Integer> pages = lines.stream()
                .filter(line -> line.text().contains("值守登记缺页"))
                .map(Line::page)
                .distinct()
                .filter(page -> page > 3)
                .toList();
        assertThat(pages).hasSizeGreaterThan(1);
        for (int page : pages) {
            assertThat(lines.stream()
                            .filter(line -> line.page() == page && line.text().startsWith("序号")))
                    .as("page " + page)
                    .hasSize(1);
        }
    }

    @Test
    void theImprintStandsAtTheFootOfTheLastPage() {
        int last = document.getNumberOfPages();
        List<Line> imprint = lines.stream()
                .filter(line -> line.page() == last && !numbersThePage(line) && line.foot() > BOTTOM - 22)
                .toList();
        assertThat(imprint).extracting(Line::text).containsExactly("抄送：诸城市委、市政府。", "第九督导组2020年2月18日印发");
        assertThat(BOTTOM - imprint.get(1).foot()).isLessThan(6);
    }

    @Test
    void theTextCanBeCopiedAsItWasSaid() throws IOException {
        String text = Printed.text(document);
        assertThat(text)
                .contains("根据督九办〔2020〕7号文件，“今日”检查卡点28处（占96.3%），<&>龘。")
                .contains("关于2月18日诸城市疫情防控督导情况的日调度")
                .contains("0123456789abcdef".repeat(4));
        String body = text.replaceAll("—\\d+—", "");
        assertThat(body).contains(Samples.LONG);
        // No letter became a radical of the same shape.
        assertThat(text.codePoints()).noneMatch(letter -> letter >= 0x2E80 && letter < 0x2FE0);
    }

    @Test
    void everyFontIsEmbeddedInPartAndOnce() throws IOException {
        List<String> names = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = Objects.requireNonNull(page.getResources().getFont(name));
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+.*");
                assertThat(font.getCOSObject().containsKey(COSName.TO_UNICODE)).isTrue();
                names.add(font.getName());
            }
        }
        assertThat(names.stream().distinct()).hasSize(3);
    }

    @Test
    void aScreenReaderIsToldWhatIsWhat() throws IOException {
        assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
        Map<String, Integer> kinds = new HashMap<>();
        List<String> said = new ArrayList<>();
        walk(document.getDocumentCatalog().getStructureTreeRoot().getCOSObject(), kinds, said);
        assertThat(kinds)
                .containsEntry("H1", 3)
                .containsEntry("H2", 1)
                .containsEntry("H3", 1)
                .containsEntry("Table", 2)
                .containsEntry("Figure", 2)
                .containsKeys("TH", "TD", "P");
        assertThat(said).containsOnly("照片：卡点夜间值守");
        assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                .extracting(item -> item.getTitle())
                .containsExactly("一、总体情况", "问题台账", "现场照片");
    }

    private static void walk(COSBase node, Map<String, Integer> kinds, List<String> said) {
        if (node instanceof COSObject reference) {
            walk(Objects.requireNonNull(reference.getObject()), kinds, said);
        } else if (node instanceof COSArray array) {
            array.forEach(each -> walk(each, kinds, said));
        } else if (node instanceof COSDictionary element) {
            String kind = element.getNameAsString(COSName.S);
            if (kind != null) {
                kinds.merge(kind, 1, Integer::sum);
            }
            if (element.getString(COSName.ALT) != null) {
                said.add(element.getString(COSName.ALT));
            }
            COSBase children = element.getDictionaryObject(COSName.K);
            if (children != null) {
                walk(children, kinds, said);
            }
        }
    }

    @Test
    void itSaysThatItIsFitToBeKept() throws IOException {
        String facts = new String(
                document.getDocumentCatalog().getMetadata().exportXMPMetadata().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(facts)
                .containsPattern("pdfaid:part[^0-9]*2")
                .containsPattern("pdfaid:conformance[^A-Z]*A")
                .containsPattern("pdfuaid:part[^0-9]*1");
        assertThat(document.getDocumentCatalog().getOutputIntents()).hasSize(1);
        assertThat(document.getDocumentInformation().getTitle())
                .isEqualTo(Samples.full().title());
    }

    @Test
    void aLetterThatNoFontHasIsShownAsLackingAndNamed() throws IOException {
        Paper paper = Samples.of(new Part.Text("𠮷😀龘㛃𫖯\u0000\uD83D"));
        try (PDDocument written = Loader.loadPDF(Samples.pdf().file(paper))) {
            assertThat(Printed.text(written))
                    .contains("〓〓龘㛃𫖯")
                    .contains("字库缺字，以〓代：")
                    .contains("U+20BB7")
                    .contains("U+1F600");
        }
    }

    /** However much room a page has left: nobody signs one on which nothing else stands. */
    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 8, 9, 10})
    void theSignatureStandsOnAPageWithText(int lines) throws IOException {
        List<Part> body = new ArrayList<>();
        for (int line = 1; line <= lines; line++) {
            body.add(new Part.Text("这是第" + line + "行。"));
        }
        try (PDDocument written = Loader.loadPDF(Samples.pdf().file(Samples.of(body.toArray(Part[]::new))))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(written.getNumberOfPages());
            assertThat(stripper.getText(written)).contains("2020年2月19日", "这是第" + lines + "行。");
        }
    }

    @Test
    void aDraftIsMarkedOverTheHeadAndAPaperWithoutImprintHasNone() throws IOException {
        try (PDDocument written = Loader.loadPDF(Samples.pdf().file(Samples.of(new Part.Text("正文。"))))) {
            List<Line> read = Printed.lines(written);
            assertThat(read.get(0).text()).isEqualTo("草稿");
            assertThat(read.get(0).foot()).isLessThan(TOP + 10);
            Line number = read.stream()
                    .filter(line -> line.text().contains("〔2020〕"))
                    .findFirst()
                    .orElseThrow();
            assertThat((number.left() + number.right()) / 2).isCloseTo((LEFT + RIGHT) / 2, within(1.0));
            assertThat(Printed.text(written)).doesNotContain("抄送");
        }
    }
}
