package org.dailydispatch.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 发文字号. */
class OrderNumberTest {

    @Test
    void aNumberHasSixCorneredBracketsAndNoZeros() {
        assertThat(new OrderNumber(Kind.ORDER, 9, 2020, 7)).hasToString("督九办〔2020〕7号");
        assertThat(new OrderNumber(Kind.RECOMMENDATION, 12, 2021, 123)).hasToString("督十二建〔2021〕123号");
    }

    @ParameterizedTest
    @CsvSource({"1,一", "9,九", "10,十", "11,十一", "19,十九", "20,二十", "21,二十一", "99,九十九", "100,一〇〇", "305,三〇五"})
    void aTeamIsCountedInChinese(int number, String chinese) {
        assertThat(OrderNumber.chinese(number)).isEqualTo(chinese);
    }
}
