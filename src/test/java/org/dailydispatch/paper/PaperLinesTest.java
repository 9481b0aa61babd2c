package org.dailydispatch.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.dailydispatch.paper.Drawn.Mark;
import org.dailydispatch.paper.Printed.Line;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What GB/T 9704 says of colours, lines and blanks, measured in what the PDF draws; in millimetres. */
class PaperLinesTest {

    private static final double LEFT = 28;
    private static final double RIGHT = 210 - 26;
    private static final double BOTTOM = 297 - 35;
    private static final double LINE = 225.0 / 22;
    private static final double THIRD = 16 / 72.0 * 25.4;
    private static final double FOURTH = 14 / 72.0 * 25.4;
    /** So much of a Chinese letter is under its foot. */
    private static final double UNDER_THE_FOOT = 0.12;

    private static final double HAIR = 0.15;
    private static final int RED = 0xff0000;
    private static final int BLACK = 0;

    private static PDDocument document;
    private static List<Mark> marks;
    private static List<Line> lines;

    @BeforeAll
    static void write() throws IOException {
        document = Loader.loadPDF(Samples.pdf().file(Samples.full()));
        marks = Drawn.of(document);
        lines = Printed.lines(document);
    }

    @AfterAll
    static void close() throws IOException {
        document.close();
    }

    private static Line line(String beginning) {
        return lines.stream()
                .filter(line -> line.text().startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError(beginning));
    }

    private static Mark redLine() {
        return marks.stream()
                .filter(mark -> mark.isLine() && mark.colour() == RED)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theHeadAndItsLineAreRedAndEverythingElseIsBlack() {
        assertThat(marks).extracting(Mark::colour).containsOnly(RED, BLACK);
        List<Mark> red = marks.stream().filter(mark -> mark.colour() == RED).toList();
        assertThat(red).extracting(Mark::page).containsOnly(1);
        assertThat(red.stream().map(Mark::letter).collect(Collectors.joining())).isEqualTo("第九督导组日调度");
        assertThat(red).filteredOn(Mark::isLine).hasSize(1);
    }

    @Test
    void theRedLineIsAsWideAsTheTextAndLiesFourMillimetresUnderTheNumber() {
        Mark red = redLine();
        assertThat(red.left()).isCloseTo(LEFT, within(HAIR));
        assertThat(red.right()).isCloseTo(RIGHT, within(HAIR));
        assertThat(red.thickness()).isBetween(0.35, 0.6);
        double foot = line(Samples.NUMBER).foot() + UNDER_THE_FOOT * THIRD;
        assertThat(red.top() - foot).isCloseTo(4, within(0.3));
    }

    @Test
    void theNumberStandsInTheMiddleAndTheDateWithTheSignature() {
        Line number = line(Samples.NUMBER);
        assertThat(number.text()).isEqualTo(Samples.NUMBER);
        assertThat(number.left() - LEFT).isGreaterThan(5 * THIRD).isCloseTo(RIGHT - number.right(), within(1.0));
        Line signer = lines.stream()
                .filter(line -> line.text().equals("第九督导组"))
                .findFirst()
                .orElseThrow();
        Line date = line("2020年2月18日");
        assertThat(date.text()).isEqualTo("2020年2月18日");
        assertThat(date.page()).isEqualTo(signer.page()).isGreaterThan(number.page());
        assertThat(date.foot() - signer.foot()).isCloseTo(LINE, within(0.2));
    }

    @Test
    void linesStayEmptyWhereTheStandardWantsThem() {
        assertThat(line(Samples.NUMBER).foot() - line("第九督导组日调度").foot())
                .as("two between the head and the number")
                .isBetween(2.9 * LINE, 3.1 * LINE);
        assertThat(line("关于2月18日").foot() - redLine().bottom())
                .as("two between the red line and the title")
                .isBetween(2.6 * LINE, 2.95 * LINE);
        assertThat(line("市督导工作专班：").foot() - line("（更正版").foot())
                .as("one between the title and whom it is for")
                .isCloseTo(2 * LINE, within(0.2));
        assertThat(line("附件：").foot() - tableEnd(3)).as("one over 附件").isBetween(1.5 * LINE, 2 * LINE);
        assertThat(line("附件：").left() - LEFT).as("two blanks before 附件").isCloseTo(2 * THIRD, within(0.2));
    }

    private static double tableEnd(int page) {
        return marks.stream()
                .filter(mark -> mark.page() == page && mark.isLine())
                .mapToDouble(Mark::bottom)
                .max()
                .orElseThrow();
    }

    @Test
    void theImprintStandsBetweenItsThreeLinesOneBlankFromTheEdges() {
        int last = document.getNumberOfPages();
        List<Mark> across = marks.stream()
                .filter(mark -> mark.page() == last && mark.isLine() && mark.liesAcross())
                .sorted((one, other) -> Double.compare(one.top(), other.top()))
                .toList();
        assertThat(across).hasSize(3).allSatisfy(line -> {
            assertThat(line.left()).isCloseTo(LEFT, within(HAIR));
            assertThat(line.right()).isCloseTo(RIGHT, within(HAIR));
        });
        assertThat(across.get(0).thickness()).isCloseTo(0.35, within(0.02));
        assertThat(across.get(1).thickness()).isCloseTo(0.25, within(0.02));
        assertThat(across.get(2).thickness()).isCloseTo(0.35, within(0.02));
        assertThat(across.get(2).bottom()).isCloseTo(BOTTOM, within(0.3));
        assertThat(line("抄送：").left() - LEFT).isCloseTo(FOURTH, within(HAIR));
        Line printed = line("第九督导组2020年2月18日印发");
        assertThat(printed.left() - LEFT).isCloseTo(FOURTH, within(HAIR));
        assertThat(RIGHT - printed.right()).isCloseTo(FOURTH, within(HAIR));
    }

    @Test
    void aTableIsClosedOnEverySideWithinTheText() {
        for (int page : List.of(3, 4, 5, 6)) {
            List<Double> upright = marks.stream()
                    .filter(mark -> mark.page() == page && mark.standsUpright())
                    .flatMap(mark -> List.of(mark.left(), mark.right()).stream())
                    .sorted()
                    .toList();
            assertThat(upright).as("page " + page).isNotEmpty();
            assertThat(upright.get(0)).as("page " + page).isBetween(LEFT, LEFT + 0.3);
            assertThat(upright.get(upright.size() - 1)).as("page " + page).isBetween(RIGHT - 0.4, RIGHT);
        }
    }

    @Test
    void whereThereAreNoCopiesTheImprintHasTwoThickLines() throws IOException {
        Paper full = Samples.full();
        Paper paper = new Paper(
                full.head(),
                full.title(),
                "",
                full.addressee(),
                List.of(new Part.Text("正文。")),
                List.of(),
                full.signature(),
                List.of(),
                new Paper.Imprint("", "第九督导组", "2020年2月18日印发"));
        try (PDDocument written = Loader.loadPDF(Samples.pdf().file(paper))) {
            assertThat(Drawn.of(written).stream()
                            .filter(mark -> mark.isLine() && mark.colour() == BLACK)
                            .map(Mark::thickness))
                    .hasSize(2)
                    .allSatisfy(thickness -> assertThat(thickness).isCloseTo(0.35, within(0.02)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 7, 8, 9, 10, 11, 12, 28, 29, 30, 31, 32, 33, 34})
    void theSignatureNeverStandsOnAPageWithoutText(int paragraphs) throws IOException {
        Paper full = Samples.full();
        List<Part> body = new ArrayList<>();
        for (int paragraph = 1; paragraph < paragraphs; paragraph++) {
            body.add(new Part.Text("正文。"));
        }
        body.add(new Part.Heading(1, "十、明日安排"));
        body.add(new Part.Text("正文。"));
        Paper paper = new Paper(
                full.head(),
                full.title(),
                "",
                full.addressee(),
                body,
                full.attachments(),
                full.signature(),
                full.remarks(),
                full.imprint());
        try (PDDocument written = Loader.loadPDF(Samples.pdf().file(paper))) {
            List<Line> read = Printed.lines(written);
            int page = pages(read, "2020年2月18日").get(0);
            assertThat(pages(read, "正文。")).contains(page);
            assertThat(pages(read, "十、明日安排")).containsExactly(page);
        }
    }

    /** Where a line says just this. */
    private static List<Integer> pages(List<Line> lines, String text) {
        return lines.stream()
                .filter(line -> line.text().equals(text))
                .map(Line::page)
                .toList();
    }
}
