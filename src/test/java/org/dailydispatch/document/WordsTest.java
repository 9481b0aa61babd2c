package org.dailydispatch.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.dailydispatch.day.ReportingDay;
import org.junit.jupiter.api.Test;

/** 发文字号, and what a correction says of itself. */
class WordsTest {

    private static final Words WORDS = Words.OF_THE_DOCUMENT;

    @Test
    void aDispatchAndAStageReportAreNumberedInSequencesOfTheirOwn() {
        assertThat(WORDS.number(9, ReportingDay.of(2020, 2, 18), 26)).isEqualTo("督九调〔2020〕26号（第26期）");
        assertThat(WORDS.stageNumber(9, ReportingDay.of(2020, 2, 27), 1)).isEqualTo("督九阶〔2020〕1号（第1期）");
        assertThat(WORDS.stageNumber(12, ReportingDay.of(2021, 1, 2), 3)).isEqualTo("督十二阶〔2021〕3号（第3期）");
    }

    @Test
    void whoReadsAPartIsToldWhichVersionItIsAndSinceWhen() {
        assertThat(WORDS.corrected(2, Instant.parse("2020-02-19T02:05:00Z"), ZoneId.of("Asia/Shanghai")))
                .isEqualTo("（更正版第2版）2020年2月19日10时05分更正发布");
    }
}
