package org.dailydispatch.stage;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.Difficulty;
import org.dailydispatch.document.Wording;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.figure.RowKind;
import org.dailydispatch.figure.RowSource;
import org.dailydispatch.resumption.ResumptionFact;

/** Enterprises and key projects back at work at the end of the period, and the days on which that was reached. */
final class WorkFigures {

    private final StageFindings findings;
    private final Stretch stretch;

    WorkFigures(StageFindings findings) {
        this.findings = findings;
        this.stretch = findings.stretch();
    }

    private List<ResumptionFact> designated() {
        return findings.enterprises().stream()
                .filter(ResumptionFact::designatedSize)
                .toList();
    }

    private List<ResumptionFact> projects() {
        return findings.enterprises().stream()
                .filter(ResumptionFact::keyProject)
                .toList();
    }

    /** Of the eligible: those of designated size in force on the last day, nobody excluded. */
    Figure resumed() {
        return countOf(
                "enterprises-resumed", "期末已复工的规模以上企业，分母为期末在册的规模以上企业", "家", designated(), each -> each.since() != null);
    }

    /** The first day on which all eligible had resumed; empty where it has not come by the end of the period. */
    Optional<Figure> completed() {
        return findings.curve().firstCompleteDay().map(day -> {
            List<FigureRow> rows = designated().stream()
                    .filter(each ->
                            each.startedOn() != null && !each.startedOn().isAfter(day))
                    .map(WorkFigures::row)
                    .toList();
            return Figure.told(
                    "resumption-day", "进驻以来，当日在册的规模以上企业第一次全部复工的日期；所列为至当日复工的企业", stretch.asOf(), rows, day.toString());
        });
    }

    /** Staff on post of all staff, each by the last record. */
    Figure onPost() {
        List<FigureRow> rows = designated().stream()
                .map(each -> row(each).weighing(Math.min(each.onPost(), each.staffTotal()), each.staffTotal()))
                .toList();
        return Figure.rate("on-post-rate", "期末规模以上企业在岗职工÷职工总数×100%，含未复工企业", stretch.asOf(), rows);
    }

    Figure started() {
        return countOf(
                "projects-started", "期末已开工的重点项目，分母为期末在册的重点项目", "个", projects(), each -> each.startedOn() != null);
    }

    /** The key projects of the day on which the first of them started. */
    Optional<Figure> firstBatch() {
        return firstStart()
                .map(day ->
                        Figure.count("projects-first-batch", "开工最早的一日开工的重点项目", "个", stretch.asOf(), startedOn(day)));
    }

    /** That day. */
    Optional<Figure> firstBatchDay() {
        return firstStart()
                .map(day -> Figure.told(
                        "projects-first-day",
                        "重点项目中开工最早的日期；所列为当日开工的项目",
                        stretch.asOf(),
                        startedOn(day),
                        day.toString()));
    }

    private Optional<ReportingDay> firstStart() {
        return projects().stream()
                .map(ResumptionFact::startedOn)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    private List<FigureRow> startedOn(ReportingDay day) {
        return projects().stream()
                .filter(each -> day.equals(each.startedOn()))
                .map(WorkFigures::row)
                .toList();
    }

    /** 企业当前存在的难题: those whose last record names any. */
    Figure difficulties() {
        return countOf(
                "difficulties",
                "期末在册的规模以上企业和重点项目中，最近一次记录反映有困难的",
                "家",
                findings.enterprises(),
                each -> !each.difficulties().isEmpty());
    }

    /** What those name, the most frequent first. */
    List<String> difficultyWords() {
        return findings.enterprises().stream()
                .flatMap(each -> each.difficulties().stream())
                .collect(Collectors.groupingBy(code -> code, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Comparator.comparing((Map.Entry<String, Long> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(entry -> Difficulty.valueOf(entry.getKey()).word())
                .toList();
    }

    private Figure countOf(
            String key, String definition, String unit, List<ResumptionFact> all, Predicate<ResumptionFact> which) {
        List<FigureRow> rows = all.stream().filter(which).map(WorkFigures::row).toList();
        return Figure.countOf(key, definition, unit, stretch.asOf(), rows, all.size());
    }

    /** One enterprise as a row, with the record that it rests on. */
    static FigureRow row(ResumptionFact each) {
        String started = each.startedOn() == null ? "未复工" : Wording.monthAndDay(each.startedOn()) + "复工";
        String staff = " 在岗" + each.onPost() + "/" + each.staffTotal() + "人";
        String difficulties = each.difficulties().isEmpty()
                ? ""
                : " 困难："
                        + each.difficulties().stream()
                                .map(code -> Difficulty.valueOf(code).word())
                                .collect(Collectors.joining("、"));
        List<RowSource> sources = each.recordId() == null
                ? List.of()
                : List.of(
                        new RowSource(RowKind.RESUMPTION_RECORD, each.recordId(), each.recordRevision(), each.name()));
        return new FigureRow(
                RowKind.ENTERPRISE, each.id(), 0, each.name(), started + staff + difficulties, 1, 1, sources);
    }
}
