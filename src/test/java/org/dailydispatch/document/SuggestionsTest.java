package org.dailydispatch.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.Suggestion.Reason;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.figure.RowKind;
import org.dailydispatch.figure.RowSource;
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
            assertThat(suggestion.sentence()).isEqualTo("有2个镇街园区已10天以上未暗访，建议列入近期暗访安排。");
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

    private static Days threeTownships() {
        Days day = Days.withTownships(3);
        for (int i = 0; i < 3; i++) {
            day.covertlyVisitedOn(i, Days.DAY);
        }
        return day;
    }

    private static Days late(Days day, Matter matter, int township) {
        return day.problem(Weight.GENERAL, Progress.RECTIFYING, ReportingDay.of(2020, 2, 16), OVERDUE, null, null)
                .about(matter, township);
    }

    private static List<Suggestion> because(Days day, Reason reason) {
        return Suggestions.of(day.findings()).stream()
                .filter(suggestion -> suggestion.reason() == reason)
                .toList();
    }

    @Test
    void aCategoryOverdueInThreeTownshipsIsNamedWithItsProblems() {
        Days two = late(late(late(threeTownships(), Matter.LEDGER, 0), Matter.LEDGER, 1), Matter.DISINFECTION, 2);
        assertThat(because(two, Reason.OVERDUE_CATEGORY)).isEmpty();
        Days three = late(two, Matter.LEDGER, 2);
        assertThat(because(three, Reason.OVERDUE_CATEGORY)).singleElement().satisfies(suggestion -> {
            assertThat(suggestion.sentence()).isEqualTo("甲镇、乙镇、丙镇3个镇街园区均有台账信息类问题逾期未整改，建议开展专项排查整治。");
            assertThat(suggestion.rows()).extracting(row -> row.label()).containsExactly("DC-001", "DC-002", "DC-004");
        });
    }

    @Test
    void enterprisesThatDoNotResumeAndSayWhyAreNamed() {
        Days none =
                threeTownships().enterprise(false, 10, 0, null).enterprise(false, 10, 9, Days.DAY, Difficulty.FUNDS);
        assertThat(because(none, Reason.STALLED_ENTERPRISES)).isEmpty();
        Days one = none.enterprise(false, 10, 0, null, Difficulty.LABOUR, Difficulty.FUNDS);
        assertThat(because(one, Reason.STALLED_ENTERPRISES)).singleElement().satisfies(suggestion -> {
            assertThat(suggestion.sentence()).isEqualTo("企业2复工停滞（反映用工、资金困难1家），建议逐户会商、限期协调解决。");
            assertThat(suggestion.rows()).extracting(row -> row.detail()).containsExactly("未复工，困难：用工、资金");
        });
    }

    @Test
    void enterprisesWhoseRecordsDoNotMoveForFiveDaysAreNamed() {
        Days moving = threeTownships()
                .idle(ReportingDay.of(2020, 2, 15))
                .idle(null)
                .enterprise(false, 10, 0, null, Difficulty.LABOUR);
        assertThat(because(moving, Reason.NO_PROGRESS)).isEmpty();
        Days still = moving.idle(ReportingDay.of(2020, 2, 14)).idle(ReportingDay.of(2020, 2, 10));
        assertThat(because(still, Reason.NO_PROGRESS)).singleElement().satisfies(suggestion -> {
            assertThat(suggestion.sentence()).isEqualTo("企业3、企业42家规模以上企业未复工且已5天以上没有进展，建议逐户核实原因、明确复工时间。");
            assertThat(suggestion.rows())
                    .extracting(row -> row.detail())
                    .containsExactly("未复工，2月14日以来记录无变化", "未复工，2月10日以来记录无变化");
        });
    }

    @Test
    void pointsWhoseStockLastsForLessThanThreeDaysAreNamed() {
        Days enough = threeTownships().supply("密州超市", 0, new Reading.Stock("粮食", new BigDecimal("3.0"), true));
        assertThat(because(enough, Reason.SHORT_SUPPLY)).isEmpty();
        Days tooLittle = enough.supply("百盛超市", 0, new Reading.Stock("肉类", new BigDecimal("0.5"), false));
        assertThat(because(tooLittle, Reason.SHORT_SUPPLY)).singleElement().satisfies(suggestion -> {
            assertThat(suggestion.sentence()).isEqualTo("部分商品可供不足3天（百盛超市肉类0.5天），建议督促补货，保障市场供应。");
            assertThat(suggestion.rows()).extracting(row -> row.label()).containsExactly("甲镇百盛超市");
        });
    }

    /** What stands behind a sentence is the record as it was read, with its revision, where there is one. */
    @Test
    void rowsOfTownshipsAndEnterprisesRestOnTheirRecords() {
        Days day = Days.withTownships(2)
                .covertlyVisitedOn(0, ReportingDay.of(2020, 2, 9))
                .enterprise(false, 10, 0, null, Difficulty.LABOUR)
                .idle(ReportingDay.of(2020, 2, 10));
        assertThat(because(day, Reason.NO_COVERT_VISIT).get(0).rows())
                .extracting(FigureRow::sources)
                .containsExactly(
                        List.of(new RowSource(RowKind.INSPECTION, Days.id("covert0"), 3, "村0 2月9日")), List.of());
        assertThat(because(day, Reason.STALLED_ENTERPRISES).get(0).rows())
                .flatExtracting(FigureRow::sources)
                .containsExactly(new RowSource(RowKind.RESUMPTION_RECORD, Days.id("record0"), 0, "企业0"));
        assertThat(because(day, Reason.NO_PROGRESS).get(0).rows())
                .flatExtracting(FigureRow::sources)
                .containsExactly(new RowSource(RowKind.RESUMPTION_RECORD, Days.id("record1"), 0, "企业1"));
    }

    @Test
    void noMoreThanSixRowsAreShownBesideASentence() {
        Suggestion suggestion =
                because(Days.withTownships(8), Reason.NO_COVERT_VISIT).get(0);
        assertThat(suggestion.shown()).hasSize(6);
        assertThat(suggestion.further()).isEqualTo(2);
        assertThat(suggestion.rows()).extracting(row -> row.detail()).containsOnly("近期无暗访");
    }
}
