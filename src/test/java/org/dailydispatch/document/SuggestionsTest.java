package org.dailydispatch.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.Suggestion.Reason;
import org.junit.jupiter.api.Test;

class SuggestionsTest {

    private static final String OVERDUE = "2020-02-18T10:00:00Z";

    @Test
    void townshipsWithoutACovertVisitForTenDaysAreProposedForOne() {
        Findings findings = Days.withTownships(3)
                .covertlyVisitedOn(0, ReportingDay.of(2020, 2, 10))
                .covertlyVisitedOn(1, ReportingDay.of(2020, 2, 9))
                .findings();
        assertThat(Suggestions.of(findings)).singleElement().satisfies(suggestion -> {
            assertThat(suggestion.reason()).isEqualTo(Reason.NO_COVERT_VISIT);
            assertThat(suggestion.sentence()).isEqualTo("乙镇、丙镇2个镇街园区已10天以上未暗访，建议列入近期暗访安排。");
        });
    }

    @Test
    void aUnitWithTwoOverdueProblemsIsNamed() {
        Findings findings = Days.withTownships(1)
                .covertlyVisitedOn(0, Days.DAY)
                .problem(Weight.GENERAL, Progress.RECTIFYING, ReportingDay.of(2020, 2, 15), OVERDUE, null, null)
                .problem(Weight.GENERAL, Progress.RECTIFYING, ReportingDay.of(2020, 2, 16), OVERDUE, null, null)
                .findings();
        assertThat(Suggestions.of(findings)).singleElement().satisfies(suggestion -> {
            assertThat(suggestion.reason()).isEqualTo(Reason.OVERDUE_UNIT);
            assertThat(suggestion.sentence()).startsWith("甲镇政府有2项问题逾期未整改");
        });
    }

    @Test
    void aQuietDaySuggestsNothing() {
        Findings findings = Days.withTownships(1).covertlyVisitedOn(0, Days.DAY).findings();
        assertThat(Suggestions.of(findings)).isEmpty();
    }
}
