package org.dailydispatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.dailydispatch.day.ReportingDay;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixCellTest {

    @ParameterizedTest(name = "{0} visits, covert {1}, {2} problems, {3} open, awaited {4}")
    @CsvSource({
        // visits, covert shown, problems, open, awaited, look, text
        "0, false, 0, 0, false, none, ''",
        "0, false, 0, 0, true,  miss, ?",
        "1, false, 0, 0, false, c1, ''",
        "2, false, 0, 0, false, c2, ''",
        "3, false, 0, 0, false, c3, ''",
        "9, true,  0, 0, false, c3 cv, ''",
        "2, false, 3, 1, false, pb, 1",
        "2, true,  3, 0, false, pbx cv, 3",
        "0, true,  0, 0, false, none cv, ''",
        "0, false, 1, 1, true,  pb unv, 1?",
        "0, false, 2, 0, false, pbx unv, 2",
    })
    void showsItsStateByLookAndText(
            int visits, boolean marked, int problems, int open, boolean awaited, String look, String text) {
        MatrixCell cell =
                new MatrixCell(ReportingDay.of(2020, 2, 19), visits, marked ? 1 : 0, marked, problems, open, awaited);
        assertThat(cell.look()).isEqualTo(look);
        assertThat(cell.text()).isEqualTo(text);
    }
}
