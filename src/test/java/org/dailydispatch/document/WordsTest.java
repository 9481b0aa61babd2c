package org.dailydispatch.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** What a correction says of itself. */
class WordsTest {

    private static final Words WORDS = Words.OF_THE_DOCUMENT;

    @Test
    void whoReadsAPartIsToldWhichVersionItIsAndSinceWhen() {
        assertThat(WORDS.corrected(2, Instant.parse("2020-02-19T02:05:00Z"), ZoneId.of("Asia/Shanghai")))
                .isEqualTo("（更正版第2版）2020年2月19日10时05分更正发布");
    }
}
