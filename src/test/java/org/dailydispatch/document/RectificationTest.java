package org.dailydispatch.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Map;
import java.util.stream.Stream;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** 主要问题: what became of problems on the day, by its end and since the posting, in sentences and by hand. */
class RectificationTest {

    private static final ReportingDay DAY = Days.DAY;
    private static final ReportingDay EARLIER = DAY.plus(-2);
    private static final String TOMORROW = "2020-02-20T04:00:00Z";
    private static final String THIS_MORNING = "2020-02-19T01:00:00Z";
    private static final String YESTERDAY = "2020-02-18T10:00:00Z";

    private static Days day() {
        return Days.withTownships(1);
    }

    private static Days open(Days day, String due) {
        return day.problem(Weight.GENERAL, Progress.RECTIFYING, EARLIER, due, null, null);
    }

    private static Days closed(Days day, ReportingDay on) {
        return day.problem(Weight.GENERAL, Progress.CLOSED, EARLIER, YESTERDAY, on, null);
    }

    static Stream<Arguments> sentences() {
        return Stream.of(
                arguments(
                        day().found(Weight.GENERAL),
                        "今日新发现问题1项，非复发，无销号，无退回重改，无新增逾期。目前未销号问题1项，无逾期、无退回重改、无复发。" + "进驻以来累计发现问题1项，整改率0%，销号率0%；尚无到期问题。"),
                arguments(
                        day().found(Weight.GENERAL).recurred().found(Weight.MAJOR),
                        "今日新发现问题2项，其中复发1项，无销号，无退回重改，无新增逾期。目前未销号问题2项，其中复发1项，无逾期、无退回重改。"
                                + "进驻以来累计发现问题2项，整改率0%，销号率0%；尚无到期问题。"),
                arguments(
                        open(day(), THIS_MORNING)
                                .returned(true)
                                .found(Weight.GENERAL)
                                .recurred(),
                        "今日新发现问题1项，为复发，无销号，退回重改1项，新增逾期1项。目前未销号问题2项，其中逾期1项、退回重改1项、复发1项。"
                                + "进驻以来累计发现问题2项，整改率0%，销号率0%；已到期1项，按期整改率0%。"),
                arguments(
                        closed(open(day(), YESTERDAY).returned(false), DAY),
                        "今日无新增问题，销号1项，无退回重改，无新增逾期。目前未销号问题1项，已逾期，曾退回重改，无复发。"
                                + "进驻以来累计发现问题2项，整改率50.0%，销号率50.0%；已到期2项，按期整改率0%；从发现到销号用时中位数2.3天。"),
                arguments(
                        open(day(), TOMORROW),
                        "今日无新增问题，无销号，无退回重改，无新增逾期。目前未销号问题1项，无逾期、无退回重改、无复发。"
                                + "进驻以来累计发现问题1项，整改率0%，销号率0%；尚无到期问题。未销号问题中无逾期和较重以上的，不再列表。"));
    }

    @ParameterizedTest
    @MethodSource
    void sentences(Days day, String said) {
        assertThat(day.section("problems")).isEqualTo(said);
    }

    /** Found before the posting; closed in time, late and after the day; waiting; due today; of the day. */
    private static Days all() {
        Days day = day().problem(
                        Weight.GENERAL, Progress.RECTIFYING, ReportingDay.of(2020, 1, 20), YESTERDAY, null, "进驻以前");
        closed(day, DAY.plus(-1));
        closed(day, DAY);
        closed(day, DAY.next());
        day.problem(Weight.SERIOUS, Progress.AWAITING_RECHECK, EARLIER, YESTERDAY, null, null);
        open(day, THIS_MORNING).returned(true);
        return day.found(Weight.MAJOR).recurred();
    }

    @Test
    void areCountedByHandAndWhatWasFoundBeforeThePostingIsOpenButInNoRate() {
        Map<String, String> expected = Map.ofEntries(
                Map.entry("problems-new", "1项"),
                Map.entry("problems-closed", "1项"),
                Map.entry("problems-returned", "1项"),
                Map.entry("problems-recurred", "1项"),
                Map.entry("problems-overdue-new", "1项"),
                Map.entry("problems-open", "5项"),
                Map.entry("problems-overdue", "4项"),
                Map.entry("problems-open-returned", "1项"),
                Map.entry("problems-open-recurred", "1项"),
                Map.entry("problems-found-since", "6项"),
                Map.entry("rectification-rate", "50.0%"),
                Map.entry("closing-rate", "33.3%"),
                Map.entry("problems-due-since", "5项"),
                Map.entry("on-time-rate", "40.0%"),
                Map.entry("days-to-close", "1.8天"));
        DispatchContent content = all().written();
        assertThat(expected)
                .allSatisfy((key, value) -> assertThat(
                                content.figure(key).orElseThrow().value())
                        .as(key)
                        .isEqualTo(value));
        assertThat(content.figure("on-time-rate").orElseThrow().denominator()).isEqualTo(5);
    }

    @Test
    void aRowSaysHowTheProblemStoodOnTheDayWhateverBecameOfItLater() {
        Figure found = all().written().figure("problems-found-since").orElseThrow();
        assertThat(found.rows())
                .extracting(FigureRow::detail)
                .containsExactly("甲镇 一般 已销号", "甲镇 一般 已销号", "甲镇 一般 整改中", "甲镇 较重 待复查", "甲镇 一般 整改中", "甲镇 重大 整改中");
        assertThat(found.definition()).startsWith("自2020年1月25日进驻至当日");
    }

    @Test
    void behindTheMedianIsEachClosedOneWithItsDays() {
        Figure days = all().written().figure("days-to-close").orElseThrow();
        assertThat(days.rows()).extracting(FigureRow::detail).containsExactly("甲镇 一般 已销号 用时1.3天", "甲镇 一般 已销号 用时2.3天");
        assertThat(days.rate()).isFalse();
    }
}
