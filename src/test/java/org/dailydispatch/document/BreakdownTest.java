package org.dailydispatch.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** 整改情况: the tables that tell the problems since the posting apart, by hand, and the rows behind each of their figures. */
class BreakdownTest {

    private static final ReportingDay DAY = Days.DAY;
    private static final ReportingDay EARLIER = DAY.plus(-2);
    private static final String TOMORROW = "2020-02-20T04:00:00Z";
    private static final String YESTERDAY = "2020-02-18T10:00:00Z";

    /** In the second township one of another category; before the posting one that counts nowhere. */
    private static Days day() {
        return Days.withTownships(3)
                .problem(Weight.GENERAL, Progress.RECTIFYING, ReportingDay.of(2020, 1, 20), YESTERDAY, null, "进驻以前")
                .problem(Weight.GENERAL, Progress.CLOSED, EARLIER, YESTERDAY, DAY.plus(-1), null)
                .problem(Weight.GENERAL, Progress.RECTIFYING, EARLIER, YESTERDAY, null, null)
                .returned(false)
                .problem(Weight.MAJOR, Progress.AWAITING_RECHECK, EARLIER, TOMORROW, null, null)
                .recurred()
                .problem(Weight.GENERAL, Progress.CLOSED, EARLIER, YESTERDAY, DAY, null)
                .about(Matter.LEDGER, 1);
    }

    private static BreakdownTable table(DispatchContent content, BreakdownBy by) {
        return content.breakdownTables().stream()
                .filter(table -> table.by() == by)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "TOWNSHIP, 甲镇 3 1 1 1 1 66.7% 33.3% 2 50.0% 1.3; 乙镇 1 1 0 0 0 100% 100% 1 0% 2.3; 合计 4 2 1 1 1 75.0% 50.0% 3 33.3% 1.8",
        "CATEGORY, 查控登记 3 1 1 1 1 66.7% 33.3% 2 50.0% 1.3; 台账信息 1 1 0 0 0 100% 100% 1 0% 2.3; 合计 4 2 1 1 1 75.0% 50.0% 3 33.3% 1.8",
        "SEVERITY, 重大 1 0 0 0 1 100% 0% 0 – –; 一般 3 2 1 1 0 66.7% 66.7% 3 33.3% 1.8; 合计 4 2 1 1 1 75.0% 50.0% 3 33.3% 1.8",
        "SOURCE, 明查 4 2 1 1 1 75.0% 50.0% 3 33.3% 1.8; 合计 4 2 1 1 1 75.0% 50.0% 3 33.3% 1.8"
    })
    void saysOfEachGroupWhatIsCountedByHand(BreakdownBy by, String expected) {
        List<String> lines = table(day().written(), by).lines().stream()
                .map(line -> line.name() + " " + String.join(" ", line.cells()))
                .toList();
        assertThat(String.join("; ", lines)).isEqualTo(expected);
    }

    @Test
    void theMedianShowsWhatEachTook() {
        Figure days = table(day().written(), BreakdownBy.TOWNSHIP).lines().get(0).figures().stream()
                .filter(figure -> figure.key().endsWith("_days"))
                .findFirst()
                .orElseThrow();
        assertThat(days.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.detail()).endsWith(" 用时1.3天"));
    }

    @ParameterizedTest
    @EnumSource
    void everyFigureCountsItsRowsAndIsFoundByItsKey(BreakdownBy by) {
        DispatchContent content = day().written();
        for (BreakdownTable.Line line : table(content, by).lines()) {
            assertThat(line.figures()).hasSize(BreakdownMeasure.values().length).allSatisfy(figure -> {
                assertThat(figure.countedRows()).as(figure.key()).hasSize((int) figure.numerator());
                assertThat(content.figure(figure.key())).contains(figure);
                assertThat(figure.definition()).startsWith("自2020年1月25日进驻至当日发现的问题");
            });
        }
    }

    @Test
    void theGroupsOfATableAddUpToItsLastLine() {
        for (BreakdownTable table : day().written().breakdownTables()) {
            List<BreakdownTable.Line> lines = table.lines();
            for (BreakdownMeasure measure : BreakdownMeasure.values()) {
                long together = lines.subList(0, lines.size() - 1).stream()
                        .map(line -> line.figure(measure))
                        .mapToLong(Figure::numerator)
                        .sum();
                assertThat(together)
                        .as(table.by() + " " + measure)
                        .isEqualTo(lines.get(lines.size() - 1).figure(measure).numerator());
            }
        }
    }

    @Test
    void withoutAProblemThereIsNoTable() {
        assertThat(Days.withTownships(3).written().breakdownTables()).isEmpty();
    }

    @Test
    void aTableWithoutACaptionIsLeftOutAndAHiddenSectionHasNone() {
        TemplatePart part = StandardTemplate.TEMPLATE.part(SectionKind.PROBLEMS);
        Map<String, String> texts = new HashMap<>(part.texts());
        texts.put(Clause.BY_TOWNSHIP.key(Case.SOME), "");
        texts.put(Clause.BY_SOURCE.key(Case.SOME), "按来源");
        assertThat(day().written(with(new TemplatePart(part.section(), part.title(), true, texts)))
                        .breakdownTables())
                .extracting(BreakdownTable::caption)
                .containsExactly("进驻以来问题整改情况（按类别）", "进驻以来问题整改情况（按程度）", "按来源");
        assertThat(day().written(with(new TemplatePart(part.section(), part.title(), false, part.texts())))
                        .breakdownTables())
                .isEmpty();
    }

    private static DispatchTemplate with(TemplatePart part) {
        return StandardTemplate.TEMPLATE.with(part);
    }

    @Test
    void isKeptWithTheDocumentAndAnOlderDocumentHasNone() {
        JsonMapper json = JsonMapper.builder().build();
        DispatchContent content = day().written();
        String kept = json.writeValueAsString(content);
        DispatchContent read = json.readValue(kept, DispatchContent.class);
        assertThat(read.breakdownTables()).isEqualTo(content.breakdownTables());
        String older = kept.substring(0, kept.indexOf(",\"breakdown\":")) + "}";
        DispatchContent old = json.readValue(older, DispatchContent.class);
        assertThat(old.breakdownTables()).isEmpty();
        assertThat(old.figure("township_all_found")).isEmpty();
    }

    @Test
    void whatBecameOfAProblemIsADifferenceOfTheDocuments() {
        DispatchContent before = day().written();
        assertThat(before.saysTheSameAs(day().written())).isTrue();
        assertThat(before.saysTheSameAs(day().returned(false).written())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "township_all_found,true",
        "source_OPEN_on-time,true",
        "source_DATA_found,false",
        "source_OPEN,false",
        "source_OPEN_else,false",
        "elsewhere_all_found,false"
    })
    void aKeyThatNamesNoCellNamesNoFigure(String key, boolean named) {
        assertThat(day().written().figure(key).isPresent()).isEqualTo(named);
    }
}
