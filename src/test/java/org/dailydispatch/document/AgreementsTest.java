package org.dailydispatch.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** 会商议定事项落实: the section, its figures, and what it does to the headings after it. */
class AgreementsTest {

    private static final ReportingDay DAY = Days.DAY;
    private static final ReportingDay LATER = DAY.next();
    private static final ReportingDay EARLIER = DAY.plus(-2);

    private static Days day() {
        return Days.withTownships(1);
    }

    static Stream<Arguments> sentences() {
        return Stream.of(
                arguments(day().agreed("增派值守", LATER, null, ""), "会商议定事项尚有1项未办结，在办理时限内。"),
                arguments(
                        day().agreed("增派值守", LATER, null, "").agreed("补齐物资", DAY, null, ""), "会商议定事项尚有2项未办结，均在办理时限内。"),
                arguments(day().agreed("增派值守", EARLIER, null, ""), "会商议定事项尚有1项未办结，已逾期。"),
                arguments(
                        day().agreed("增派值守", EARLIER, null, "")
                                .agreed("补齐物资", LATER, null, "")
                                .agreed("清理台账", LATER, DAY, "已清理。"),
                        "会商议定事项尚有2项未办结，其中逾期1项；今日办结1项。"),
                arguments(day().agreed("清理台账", LATER, DAY, "已清理"), "会商议定事项目前均已办结；今日办结1项。"),
                arguments(
                        day().agreed("清理台账", LATER, DAY, "已清理").agreed("统一采购", LATER, DAY, "由县里安排"),
                        "会商议定事项目前均已办结；今日办结1项，终止1项。"),
                arguments(day().agreed("统一采购", LATER, DAY, "由县里安排"), "会商议定事项目前均已办结；今日终止1项。"));
    }

    @ParameterizedTest
    @MethodSource
    void sentences(Days day, String sentence) {
        assertThat(paragraphs(day).get(0)).isEqualTo(sentence);
    }

    @Test
    void theListSaysWhoHasToDoWhatAndHowItStands() {
        Days day = day().agreed("增派值守。", EARLIER, null, "")
                .agreed("补齐物资", DAY, null, "")
                .agreed("清理台账", LATER, DAY, "已清理。");
        assertThat(paragraphs(day).subList(1, 4))
                .containsExactly(
                        "1．增派值守（责任单位：县卫健局 王某；时限：2月17日）：逾期2天。",
                        "2．补齐物资（责任单位：县卫健局；时限：2月19日）：今日到期，未办结。",
                        "3．清理台账（责任单位：县卫健局；时限：2月20日）：今日办结，已清理。");
    }

    /** Whoever answers in office is named on purpose; a number beside his name is not. */
    @Test
    void ofWhoAnswersOnlyTheNameIsLeftOutOfTheSearch() {
        String searched = Places.of(day().agreed("增派值守。", EARLIER, null, "").written(), Map.of())
                .get("agreements");
        assertThat(searched).contains("增派值守").doesNotContain("王某").containsPattern("（[^）]*2[^）]*17[^）]*）");
    }

    @Test
    void everyCountHasItsRows() {
        DispatchContent content = day().agreed("增派值守", EARLIER, null, "")
                .agreed("清理台账", LATER, DAY, "已清理")
                .written();
        assertThat(content.figures())
                .extracting(Figure::key)
                .contains("agreed-open", "agreed-overdue", "agreed-done")
                .doesNotContain("agreed-dropped");
        assertThat(content.figure("agreed-open").orElseThrow().rows())
                .singleElement()
                .satisfies(row -> assertThat(row.label()).isEqualTo("增派值守"));
    }

    @Test
    void whereNothingAgreedIsOpenOrSettledTheSectionDoesNotAppear() {
        assertThat(day().written().section("agreements")).isEmpty();
    }

    @Test
    void whatWasSettledAfterTheDispatchBeforeIsToldWithItsDay() {
        Days day = day().agreed("清理台账", EARLIER, EARLIER, "已清理")
                .agreed("增派值守", LATER, DAY, "已增派")
                .agreed("统一采购", LATER, EARLIER, "由县里安排");
        assertThat(paragraphs(day).get(0)).isEqualTo("会商议定事项目前均已办结；上期以来办结2项，终止1项。");
        assertThat(paragraphs(day).get(1)).endsWith("：2月17日办结，已清理。");
        assertThat(paragraphs(day).get(2)).endsWith("：今日办结，已增派。");
        assertThat(paragraphs(day).get(3)).endsWith("：2月17日终止，由县里安排。");
    }

    @Test
    void theLeadersHeadingsFollowTheLastSection() {
        DispatchContent without = day().written();
        DispatchContent with = day().agreed("增派值守", LATER, null, "").written();
        assertThat(Words.OF_THE_DOCUMENT.recommendations(without)).isEqualTo("八、工作建议");
        assertThat(Words.OF_THE_DOCUMENT.tomorrow(without)).isEqualTo("九、明日安排");
        assertThat(Words.OF_THE_DOCUMENT.recommendations(with)).isEqualTo("九、工作建议");
        assertThat(Words.OF_THE_DOCUMENT.tomorrow(with)).isEqualTo("十、明日安排");
        Comparison comparison = Comparison.between(
                without,
                Comparison.texts(without, "加强值守", "复查", List.of()),
                with,
                Comparison.texts(with, "加强值守", "复查", List.of()));
        assertThat(comparison.parts())
                .extracting(Comparison.Chapter::title)
                .endsWith("七、主要问题与整改进展", "八、会商议定事项落实", "九、工作建议", "十、明日安排", "主送和抄送", "镇街园区一览");
        assertThat(comparison.parts())
                .filteredOn(chapter -> chapter.title().endsWith("工作建议"))
                .allSatisfy(chapter -> assertThat(chapter.lines()).allMatch(ComparedLine::same));
    }

    private static List<String> paragraphs(Days day) {
        return day.written().section("agreements").orElseThrow().paragraphs().stream()
                .map(Paragraph::text)
                .toList();
    }
}
