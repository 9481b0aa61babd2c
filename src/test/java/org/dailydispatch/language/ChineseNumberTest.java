package org.dailydispatch.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseNumberTest {

    @ParameterizedTest
    @CsvSource({"1,一", "9,九", "10,十", "11,十一", "19,十九", "20,二十", "21,二十一", "99,九十九", "100,一〇〇", "305,三〇五"})
    void aTeamIsCountedInChinese(int number, String chinese) {
        assertThat(ChineseNumber.of(number)).isEqualTo(chinese);
    }
}
