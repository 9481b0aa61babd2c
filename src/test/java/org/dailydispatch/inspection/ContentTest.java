package org.dailydispatch.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.checklist.Verdict;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTest {

    /** Of this content, as the first version of the program computed it from whole numbers. */
    private static final String FIRST = "992ecd4151dc1c6e27f14b5c411cf618be583ce8663b7f7766bf70fbd0846eca";

    @Test
    void recordsOfTheFirstVersionKeepTheirHash() {
        assertThat(filing(new BigDecimal("100")).sha256()).isEqualTo(FIRST);
    }

    @ParameterizedTest
    @CsvSource({"100.0, true", "1E+2, true", "0100, true", "100.5, false", "10, false"})
    void theSameNumberHasTheSameHashHoweverItIsWritten(BigDecimal number, boolean same) {
        assertThat(filing(number).sha256().equals(FIRST)).isEqualTo(same);
    }

    private static Filing filing(BigDecimal sampled) {
        Failure failure =
                new Failure("台账缺两天", Severity.SERIOUS, Fix.BY_DATE, ReportingDay.of(2020, 2, 21), "测试镇", null);
        return new Filing(
                UUID.fromString("0170f000-0000-7000-8000-00000000f001"),
                UUID.fromString("0170f000-0000-7000-8000-00000000a001"),
                ReportingDay.of(2020, 2, 19),
                UUID.fromString("0170f000-0000-7000-8000-00000000c101"),
                TestClock.START,
                null,
                List.of(
                        Answer.of(
                                "registration-complete",
                                Verdict.PASS,
                                Map.of("sampled", sampled, "defective", BigDecimal.ZERO),
                                List.of("police")),
                        Answer.failing("disinfection", Map.of(), List.of(), failure)),
                "排队较长");
    }
}
