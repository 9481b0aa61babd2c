package org.dailydispatch.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainNumberTest {

    @ParameterizedTest
    @CsvSource({
        "12,        12, ",
        "' 12 ',    12, ",
        "１２,       12, ",
        "0,         0,  ",
        "007,       7,  ",
        "-1,        -1, ",
        "－1,        -1, ",
        "+3,        3,  ",
        "'',        ,   ",
        "'   ',     ,   ",
        "1e9,       ,   draft.number.power",
        "1.5E3,     ,   draft.number.power",
        "1.5,       1.5, ",
        ".5,        .5,  ",
        "1.,        ,   draft.number.unreadable",
        "１．５,      1.5, ",
        "2。5,       2.5, ",
        "0.1234567890123, 0.1234567890123, ",
        "1.2.3,     ,   draft.number.unreadable",
        "9999999999, ,  draft.number.large",
        "9999999999.5, , draft.number.large",
        "1e999999999, , draft.number.power",
        "'1,000',   ,   draft.number.unreadable",
        "十二,       ,   draft.number.unreadable",
        "12人,       ,   draft.number.unreadable",
        "0x1F,      ,   draft.number.unreadable",
        "--1,       ,   draft.number.unreadable",
        "=1+1,      ,   draft.number.unreadable",
        "😀,        ,   draft.number.unreadable",
    })
    void numbersAreReadAsPeopleTypeThemOrRefused(String typed, @Nullable BigDecimal number, @Nullable String wrong) {
        PlainNumber read = PlainNumber.read(typed);

        assertThat(read.number()).isEqualTo(number);
        assertThat(read.wrong()).isEqualTo(wrong);
    }
}
