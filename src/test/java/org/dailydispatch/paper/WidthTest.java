package org.dailydispatch.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WidthTest {

    @ParameterizedTest
    @CsvSource({
        "关于限期整改的督办单, 关于限期整改的督办单",
        "关于2月18日诸城市疫情防控督导情况的日调度, 关于2月18日诸城市疫情|防控督导情况的日调度",
        "一二三四五六七八九十一二三四五六七八九十。, 一二三四五六七八九十一|二三四五六七八九十。",
        "一二三四五六七八九十一（三四五六七八九十一）, 一二三四五六七八九十一|（三四五六七八九十一）",
        "甲乙丙丁戊己庚辛壬癸子12月乙丙丁戊己庚辛壬, 甲乙丙丁戊己庚辛壬癸子|12月乙丙丁戊己庚辛壬",
    })
    void aTitleStandsOnLinesOfAboutTheSameWidthAndTearsNothing(String title, String lines) {
        assertThat(String.join("|", Width.lines(title, 40))).isEqualTo(lines);
    }
}
