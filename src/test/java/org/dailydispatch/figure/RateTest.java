package org.dailydispatch.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {

    /** Figures as published by Weifang (February 2020) and others, with the counts that they name. */
    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvSource({
        "2882, 2993, 96.3",
        "385564, 606710, 63.5",
        "385564, 607184, 63.5",
        "385564, 607664, 63.5",
        "4557, 4707, 96.8",
        "2609, 4557, 57.3",
        "20, 20, 100.0",
        "17, 17, 100.0",
        "316, 316, 100.0"
    })
    void publishedFiguresComeOutAsPublished(long numerator, long denominator, BigDecimal percent) {
        assertThat(new Rate(numerator, denominator).percent()).isEqualTo(percent);
    }

    @ParameterizedTest(name = "{0} of {1} is written {2}")
    @CsvSource({
        "2882, 2993, 96.3%",
        "20, 20, 100%",
        "0, 17, 0%",
        "1, 3000, 0.0%",
        "1, 8, 12.5%",
        "1, 2000, 0.1%",
        "61, 100, 61.0%",
        "2992, 2993, 99.9%",
        "999999999, 1000000000, 99.9%",
        "0, 0, –"
    })
    void writesOneDecimalAndNeverAllForAlmostAll(long numerator, long denominator, String text) {
        assertThat(new Rate(numerator, denominator).text()).isEqualTo(text);
    }

    @Test
    void theImpliedStaffTotalsAreTheOnesThatGiveThePublishedRate() {
        assertThat(new Rate(385_564, 606_709).percent()).isEqualTo("63.6");
        assertThat(new Rate(385_564, 607_666).percent()).isEqualTo("63.4");
    }

    @Test
    void nothingToCountIsNeitherCompleteNorAPercentage() {
        Rate nothing = new Rate(0, 0);
        assertThat(nothing.percent()).isNull();
        assertThat(nothing.complete()).isFalse();
    }

    @Test
    void saysHowManyAreMissing() {
        assertThat(new Rate(2_882, 2_993).missing()).isEqualTo(111);
        assertThat(new Rate(2_882, 2_993).counts()).isEqualTo("2882/2993");
    }

    @Test
    void refusesWhatIsNoPartOfTheWhole() {
        assertThatThrownBy(() -> new Rate(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rate(-1, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
