package org.dailydispatch.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dailydispatch.checklist.Category;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.dispatch.Adopted;
import org.dailydispatch.dispatch.PublishedFact;
import org.dailydispatch.document.PlainDraft;
import org.dailydispatch.document.Suggestion.Reason;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.figure.RowKind;
import org.dailydispatch.figure.RowSource;
import org.dailydispatch.inspection.GoodsRead;
import org.dailydispatch.inspection.VisitFact;
import org.dailydispatch.language.Name;
import org.dailydispatch.problem.ProblemFact;
import org.dailydispatch.problem.ProblemState;
import org.dailydispatch.problem.Source;
import org.dailydispatch.resumption.ResumptionCurve;
import org.dailydispatch.resumption.ResumptionFact;
import org.dailydispatch.territory.InForce;
import org.dailydispatch.territory.SiteKind;
import org.dailydispatch.territory.Township;
import org.dailydispatch.territory.TownshipInForce;
import org.dailydispatch.territory.TownshipKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What came of adopted recommendations in a period of 1 to 18 February: the days after the advice, the sentence, the rows. */
class AdviceTest {

    private static final Instant AS_OF = Instant.parse("2020-02-19T02:00:00Z");
    private static final int ADVISED = 5;

    private final List<PublishedFact> dispatches = new ArrayList<>();
    private final List<TownshipInForce> townships = new ArrayList<>();
    private final List<VisitFact> visits = new ArrayList<>();
    private final List<GoodsRead> goods = new ArrayList<>();
    private final List<ProblemFact> problems = new ArrayList<>();
    private final List<ResumptionFact> enterprises = new ArrayList<>();
    private final Map<String, Figure> named = new LinkedHashMap<>();

    private static ReportingDay day(int of) {
        return ReportingDay.of(2020, 2, of);
    }

    /** 1 is the same each time. */
    private static UUID id(RowKind kind, int number) {
        return UUID.nameUUIDFromBytes((kind + " " + number).getBytes(StandardCharsets.UTF_8));
    }

    private void advised(int day, Reason reason, RowKind kind, int count, String further) {
        List<FigureRow> rows = IntStream.rangeClosed(1, count)
                .mapToObj(number -> FigureRow.one(kind, id(kind, number), 0, kind + " " + number, "当日"))
                .toList();
        String sentence = "请办理" + reason + "。";
        Adopted adopted = new Adopted("adopted-1", reason, "", sentence, AS_OF, rows, null);
        dispatches.add(new PublishedFact(
                UUID.randomUUID(), day(day), dispatches.size() + 1, 1, "1. " + sentence + further, List.of(adopted)));
    }

    private String told() {
        Stretch stretch = new Stretch(
                UUID.randomUUID(),
                "第九督导组",
                "诸城市",
                "疫情防控督导",
                ReportingDay.of(2020, 1, 25),
                day(1),
                day(18),
                AS_OF,
                ZoneId.of("Asia/Shanghai"),
                townships,
                List.of(),
                visits);
        StageFindings findings = new StageFindings(
                stretch,
                dispatches,
                List.of(),
                List.of(),
                goods,
                problems,
                enterprises,
                new ResumptionCurve(List.of()),
                List.of(),
                List.of(),
                List.of());
        PlainDraft draft = new AdviceSection(findings, named).outcomes();
        return draft.unwritten() ? "" : draft.paragraph().text();
    }

    private Figure figure(String key) {
        return Objects.requireNonNull(named.get(key));
    }

    private void problem(int number, @Nullable ReportingDay closedOn) {
        problems.add(new ProblemFact(
                id(RowKind.PROBLEM, number),
                7,
                "DC-" + number,
                id(RowKind.TOWNSHIP, 1),
                null,
                null,
                false,
                "值守缺岗",
                "某镇政府",
                Category.STAFFING,
                Severity.SERIOUS,
                Source.OPEN,
                closedOn == null ? ProblemState.RECTIFYING : ProblemState.CLOSED,
                day(2),
                AS_OF,
                AS_OF,
                AS_OF,
                closedOn,
                null,
                null,
                0,
                false,
                false));
    }

    private void township(int number, @Nullable ReportingDay until) {
        UUID id = id(RowKind.TOWNSHIP, number);
        Name name = new Name("镇" + number, "Town " + number);
        Township township = new Township(id, id, "370782100", name, name, TownshipKind.TOWN, number, null, null);
        townships.add(new TownshipInForce(township, new InForce(ReportingDay.of(2020, 1, 1), until)));
    }

    private UUID visit(int township, int site, int day, boolean covert) {
        UUID visit = UUID.randomUUID();
        visits.add(new VisitFact(
                visit,
                3,
                "MC-1",
                day(day),
                id(RowKind.SITE, site),
                new Name("超市" + site, "Shop " + site),
                SiteKind.SUPERMARKET,
                id(RowKind.TOWNSHIP, township),
                covert,
                0));
        return visit;
    }

    private void count(int site, int day, String days) {
        goods.add(new GoodsRead(visit(1, site, day, false), new BigDecimal(days), null));
    }

    private void enterprise(int number, @Nullable ReportingDay since, @Nullable ReportingDay unchanged) {
        enterprises.add(new ResumptionFact(
                id(RowKind.ENTERPRISE, number),
                "企业" + number,
                true,
                false,
                100,
                60,
                UUID.randomUUID(),
                2,
                since,
                since,
                unchanged,
                List.of("LABOUR")));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 涉及问题1项，期末未销号",
        "1, 1, 涉及问题1项，期末已销号",
        "2, 0, 涉及问题2项，期末均未销号",
        "3, 1, 涉及问题3项，期末已销号1项",
        "2, 2, 涉及问题2项，期末均已销号",
    })
    void problemsAreClosedOrNot(int all, int closed, String words) {
        advised(ADVISED, Reason.OVERDUE_UNIT, RowKind.PROBLEM, all, "");
        for (int number = 1; number <= all; number++) {
            problem(number, number <= closed ? day(18) : number == all ? null : day(19));
        }
        assertThat(told()).isEqualTo("所提建议中，采纳自记录提示的1条；" + words + "。");
        assertThat(figure("advice-problems").numerator()).isEqualTo(all);
        assertThat(figure("advice-problems-closed").denominator()).isEqualTo(all);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 建议暗访的镇街园区1个，其后未暗访",
        "1, 1, 建议暗访的镇街园区1个，其后已暗访",
        "2, 0, 建议暗访的镇街园区2个，其后均未暗访",
        "3, 1, 建议暗访的镇街园区3个，其后已暗访1个",
        "2, 2, 建议暗访的镇街园区2个，其后均已暗访",
    })
    void townshipsAreCovertlyVisitedAfterThatDayOrNot(int all, int visited, String words) {
        advised(ADVISED, Reason.NO_COVERT_VISIT, RowKind.TOWNSHIP, all, "");
        for (int number = 1; number <= all; number++) {
            township(number, null);
            visit(number, 1, ADVISED, true);
            visit(number, 1, ADVISED + 1, false);
            if (number <= visited) {
                visit(number, 1, ADVISED + 1, true);
            }
        }
        assertThat(told()).isEqualTo("所提建议中，采纳自记录提示的1条；" + words + "。");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 未复工或停工的企业1家，其后未复工，记录也无变化",
        "1, 1, 未复工或停工的企业1家，其后已复工或记录有变化",
        "2, 0, 未复工或停工的企业2家，其后均未复工，记录也无变化",
        "3, 1, 未复工或停工的企业3家，其后已复工或记录有变化1家",
        "2, 2, 未复工或停工的企业2家，其后均已复工或记录有变化",
    })
    void enterprisesResumeOrTheirRecordsMove(int all, int moved, String words) {
        advised(ADVISED, Reason.NO_PROGRESS, RowKind.ENTERPRISE, all, "");
        for (int number = 1; number <= all; number++) {
            boolean resumed = number == 1 && moved > 0;
            enterprise(number, resumed ? day(9) : null, resumed ? null : day(number <= moved ? 6 : ADVISED));
        }
        assertThat(told()).isEqualTo("所提建议中，采纳自记录提示的1条；" + words + "。");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 可供不足3天又再盘点的监测点1处，最后一次盘点未恢复到3天以上",
        "1, 1, 可供不足3天又再盘点的监测点1处，最后一次盘点已恢复到3天以上",
        "2, 0, 可供不足3天又再盘点的监测点2处，最后一次盘点均未恢复到3天以上",
        "3, 1, 可供不足3天又再盘点的监测点3处，最后一次盘点已恢复到3天以上1处",
        "2, 2, 可供不足3天又再盘点的监测点2处，最后一次盘点均已恢复到3天以上",
    })
    void pointsAreBackAtThreeDaysByTheirLastCountOrNot(int all, int back, String words) {
        advised(ADVISED, Reason.SHORT_SUPPLY, RowKind.SITE, all, "");
        for (int number = 1; number <= all; number++) {
            count(number, 7, number <= back ? "0.5" : "9.9");
            count(number, 8, number <= back ? "3.0" : "2.9");
        }
        assertThat(told()).isEqualTo("所提建议中，采纳自记录提示的1条；" + words + "。");
    }

    @Test
    void whatNoRecordTellsOfIsOpenToJudgementAndCountedNowhereElse() {
        advised(ADVISED, Reason.SHORT_SUPPLY, RowKind.SITE, 1, "\n2. 加强值守。");
        count(1, ADVISED, "9.0");
        advised(6, Reason.OVERDUE_CATEGORY, RowKind.PROBLEM, 1, "");
        advised(7, Reason.STALLED_ENTERPRISES, RowKind.ENTERPRISE, 1, "");
        advised(8, Reason.NO_COVERT_VISIT, RowKind.TOWNSHIP, 1, "");
        township(1, day(17));
        assertThat(told()).isEqualTo("所提建议中，采纳自记录提示的4条；其后没有记录可据、留待判断的4个。其余建议的落实情况没有记录可据，留待判断。");
        assertThat(named.keySet()).containsExactly("advice-adopted", "advice-open");
        assertThat(figure("advice-open").rows().get(0).detail()).isEqualTo("当日 2月5日建议");
    }

    @Test
    void whatIsNamedOnSeveralDaysCountsOnceFromTheFirstOn() {
        township(1, null);
        advised(ADVISED, Reason.NO_COVERT_VISIT, RowKind.TOWNSHIP, 1, "");
        advised(7, Reason.NO_COVERT_VISIT, RowKind.TOWNSHIP, 1, "");
        UUID visit = visit(1, 1, 6, true);
        assertThat(told()).isEqualTo("所提建议中，采纳自记录提示的2条；建议暗访的镇街园区1个，其后已暗访。");
        assertThat(figure("advice-adopted").rows()).hasSize(2);
        FigureRow row = figure("advice-townships-visited").rows().get(0);
        assertThat(row.label() + " " + row.detail()).isEqualTo("TOWNSHIP 1 2月5日建议，2月6日暗访");
        assertThat(row.sources()).extracting(RowSource::id).containsExactly(visit);
    }

    @Test
    void aRowTellsTheRecordAsItIsNow() {
        advised(ADVISED, Reason.OVERDUE_UNIT, RowKind.PROBLEM, 1, "");
        problem(1, day(9));
        told();
        FigureRow row = figure("advice-problems").rows().get(0);
        assertThat(row.revision()).isEqualTo(7);
        assertThat(row.detail()).endsWith("2月9日销号 2月5日建议");
    }

    @Test
    void withoutRecommendationsNothingIsSaid() {
        dispatches.add(new PublishedFact(UUID.randomUUID(), day(4), 1, 1, "", List.of()));
        assertThat(told()).isEmpty();
    }
}
