package org.dailydispatch.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** 发文字号. */
class OrderNumberTest {

    @Test
    void aNumberHasSixCorneredBracketsAndNoZeros() {
        assertThat(new OrderNumber(Kind.ORDER, 9, 2020, 7)).hasToString("督九办〔2020〕7号");
        assertThat(new OrderNumber(Kind.RECOMMENDATION, 12, 2021, 123)).hasToString("督十二建〔2021〕123号");
    }
}
