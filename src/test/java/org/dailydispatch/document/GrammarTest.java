package org.dailydispatch.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table {@code sentences.csv}: a day, and the sentences that a person would have written about it. */
class GrammarTest {

    /** What the table would need more than a day's records for: a list longer than thirty items that were agreed. */
    private static final Set<String> ELSEWHERE = Set.of("FURTHER_AGREED.SOME");

    private static final String LEFT_OVER = "[，、；：。]{2}|（）|[{}]|^[，、；：。]|[，、；：（]$";

    /** @param day what happened, see {@link Steps} */
    private record Line(String section, String day, String sentence) {
        @Override
        public String toString() {
            return section + ": " + day;
        }
    }

    static Stream<Line> lines() throws IOException {
        try (InputStream table = GrammarTest.class.getResourceAsStream("/document/sentences.csv")) {
            List<String> lines = new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            return lines.stream().map(line -> line.split(",", 3)).map(cells -> new Line(cells[0], cells[1], cells[2]));
        }
    }

    /** The days of the table. */
    static Stream<Findings> findings() throws IOException {
        return lines().map(line -> Steps.day(line.day()).findings());
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aPersonWouldHaveWrittenIt(Line line) {
        assertThat(Steps.day(line.day()).section(line.section())).isEqualTo(line.sentence());
    }

    /** In words nobody writes: an empty list, two signs in a row, a brace that was not filled, a sentence without end. */
    @ParameterizedTest
    @MethodSource("lines")
    void nothingIsLeftOverFromPuttingItTogether(Line line) {
        Steps.day(line.day())
                .written()
                .sections()
                .forEach(section -> section.paragraphs()
                        .forEach(paragraph -> assertThat(paragraph.text())
                                .doesNotContainPattern(LEFT_OVER)
                                .endsWith("。")));
    }

    /** Whatever single text an administrator takes away, what remains is whole. */
    @ParameterizedTest
    @EnumSource(Clause.class)
    void withoutAnyOneTextNothingIsLeftOverEither(Clause clause) throws IOException {
        List<Findings> days =
                lines().map(line -> Steps.day(line.day()).findings()).toList();
        for (Case when : clause.cases()) {
            DispatchTemplate without = StandardTemplate.TEMPLATE.with(
                    without(StandardTemplate.TEMPLATE.part(clause.section()), clause.key(when)));
            days.forEach(day -> Composer.compose(day, without)
                    .sections()
                    .forEach(section -> section.paragraphs()
                            .forEach(paragraph -> assertThat(paragraph.text())
                                    .as("without " + clause.key(when))
                                    .doesNotContainPattern(LEFT_OVER)
                                    .endsWith("。"))));
        }
    }

    private static TemplatePart without(TemplatePart part, String key) {
        Map<String, String> texts = new LinkedHashMap<>(part.texts());
        texts.put(key, "");
        return new TemplatePart(part.section(), part.title(), true, texts);
    }

    /** With a template whose every text is the name of its case, the days of the table together say every case. Captions are no sentences. */
    @Test
    void theTableHasALineForEveryCaseOfEverySentence() throws IOException {
        DispatchTemplate names = new DispatchTemplate(StandardTemplate.TEMPLATE.parts().stream()
                .map(GrammarTest::named)
                .toList());
        Set<String> said = new TreeSet<>(ELSEWHERE);
        lines().forEach(line -> Composer.compose(Steps.day(line.day()).findings(), names).sections().stream()
                .flatMap(section -> section.paragraphs().stream())
                .map(Paragraph::text)
                .forEach(text -> said.addAll(List.of(text.split("[‹›。，、]+|其中")))));
        Set<String> unsaid = new TreeSet<>();
        for (Clause clause : Clause.values()) {
            clause.cases().forEach(when -> unsaid.add(clause.key(when)));
        }
        unsaid.removeAll(said);
        // The captions of tables, which stand in no paragraph.
        Stream.of(BreakdownBy.values())
                .forEach(by -> by.clause()
                        .cases()
                        .forEach(when -> unsaid.remove(by.clause().key(when))));
        assertThat(unsaid).isEmpty();
    }

    private static TemplatePart named(TemplatePart part) {
        Map<String, String> texts = new LinkedHashMap<>();
        part.texts().keySet().forEach(key -> texts.put(key, "‹" + key + "›"));
        return new TemplatePart(part.section(), part.title(), true, texts);
    }
}
