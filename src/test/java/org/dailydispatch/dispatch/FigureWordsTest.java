package org.dailydispatch.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class FigureWordsTest {

    @Autowired
    FigureWords words;

    @ParameterizedTest
    @ValueSource(
            strings = {"townships-visited", "problems-overdue", "reports-zero", "difficulty-labour", "on-time-rate"})
    void besideAFigureTheReadersLanguageIsSpoken(String key) {
        Figure figure = Figure.count(key, "冻结在文件里的定义", "个", Instant.EPOCH, List.of());

        assertThat(words.definition(figure, Locale.CHINA)).isEqualTo("冻结在文件里的定义");
        assertThat(words.value(figure, Locale.CHINA)).isEqualTo("0个");
        assertThat(words.definition(figure, Locale.ENGLISH)).doesNotContainPattern("\\p{IsHan}");
        assertThat(words.value(figure, Locale.ENGLISH)).isEqualTo("0");
    }

    /** A frozen figure that counted without a whole is not said to be of one. */
    @ParameterizedTest
    @ValueSource(strings = {"villages-checked", "villages-clean", "covert-visited"})
    void ofHowManyIsSaidOnlyWhereItWasCounted(String key) {
        Figure before = Figure.count(key, "从前的定义", "处", Instant.EPOCH, List.of());
        Figure now = Figure.countOf(key, "现在的定义", "处", Instant.EPOCH, List.of(), 7);

        assertThat(words.definition(before, Locale.ENGLISH)).doesNotContain("in force");
        assertThat(words.definition(now, Locale.ENGLISH)).contains("in force on that day");
        assertThat(words.definition(before, Locale.CHINA)).isEqualTo("从前的定义");
        assertThat(words.definition(now, Locale.CHINA)).isEqualTo("现在的定义");
    }

    @Test
    void aMedianIsSaidWithoutItsChineseUnit() {
        Figure days = Figure.median("days-to-close", "定义", "天", Instant.EPOCH, List.of(), "1.5");

        assertThat(words.value(days, Locale.CHINA)).isEqualTo("1.5天");
        assertThat(words.value(days, Locale.ENGLISH)).isEqualTo("1.5");
    }
}
