package org.dailydispatch.stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.dispatch.Adopted;
import org.dailydispatch.dispatch.PublishedFact;
import org.dailydispatch.document.Wording;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.figure.RowKind;

/**
 * What came of the suggestions that the period's dispatches adopted, by the records of the end of the period. A problem, a
 * township, an enterprise or a point counts once, from the first day on that recommended something because of it.
 */
final class AdviceFigures {

    private static final String ADOPTED = "期内日调度采纳自记录提示的工作建议";
    private static final String ONCE = "，每个计一次，自期内第一次建议之日起算";

    private final StageFindings findings;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<FigureRow> open = new ArrayList<>();

    /**
     * Whom a suggestion named.
     *
     * @param row as the dispatch froze it
     * @param on the day of the first dispatch of the period that did
     */
    record Advised(FigureRow row, ReportingDay on) {

        /** The row as it is known now, with the day of the advice before what came of it. */
        FigureRow as(FigureRow now, String outcome) {
            String detail =
                    now.detail() + (now.detail().isEmpty() ? "" : " ") + Wording.monthAndDay(on) + "建议" + outcome;
            return new FigureRow(now.kind(), now.id(), now.revision(), now.label(), detail, 1, 1, now.sources());
        }
    }

    /** @param done whether what was recommended has come about */
    record Outcome(FigureRow row, boolean done) {}

    AdviceFigures(StageFindings findings) {
        this.findings = findings;
        AdviceRecords records = new AdviceRecords(findings);
        for (Advised advised : advised(findings.dispatches())) {
            Optional<Outcome> outcome = records.of(advised);
            outcome.ifPresent(outcomes::add);
            if (outcome.isEmpty()) {
                open.add(advised.as(advised.row(), ""));
            }
        }
    }

    private static List<Advised> advised(List<PublishedFact> dispatches) {
        Map<UUID, Advised> first = new LinkedHashMap<>();
        dispatches.stream()
                .sorted(Comparator.comparing(PublishedFact::day))
                .forEach(dispatch -> dispatch.adopted().stream()
                        .flatMap(adopted -> adopted.rows().stream())
                        .forEach(row -> first.putIfAbsent(row.id(), new Advised(row, dispatch.day()))));
        return List.copyOf(first.values());
    }

    /** The adopted sentences themselves. */
    Figure adopted() {
        List<FigureRow> rows = findings.dispatches().stream()
                .filter(dispatch -> !dispatch.adopted().isEmpty())
                .map(AdviceFigures::row)
                .toList();
        return sum("advice-adopted", ADOPTED + "，逐条计，以各日最新发布的版本为准", rows);
    }

    private Figure sum(String key, String definition, List<FigureRow> rows) {
        return Figure.sum(key, definition, "条", findings.stretch().asOf(), rows);
    }

    private static FigureRow row(PublishedFact dispatch) {
        String sentences = dispatch.adopted().stream()
                .map(adopted -> Wording.clause(adopted.sentence()))
                .collect(Collectors.joining("；"));
        int count = dispatch.adopted().size();
        return FigureRow.one(
                        RowKind.DISPATCH,
                        dispatch.id(),
                        dispatch.version(),
                        "第" + dispatch.issue() + "期日调度",
                        Wording.monthAndDay(dispatch.day()) + " " + sentences)
                .weighing(count, count);
    }

    /** Whether the dispatches recommended anything that was not adopted from the records. */
    boolean othersToo() {
        return findings.dispatches().stream().anyMatch(AdviceFigures::saysMore);
    }

    private static boolean saysMore(PublishedFact dispatch) {
        String others = dispatch.recommendations();
        for (Adopted adopted : dispatch.adopted()) {
            others = others.replace(adopted.sentence(), "");
        }
        return !TalkFigures.advice(others).isEmpty();
    }

    Figure problems() {
        return named("advice-problems", RowKind.PROBLEM, "项", "所指的问题");
    }

    Figure problemsClosed() {
        return done("advice-problems-closed", RowKind.PROBLEM, "项", "所指的问题中，期末已销号的");
    }

    Figure townships() {
        return named("advice-townships", RowKind.TOWNSHIP, "个", "提出安排暗访、期末在册的镇街园区");
    }

    Figure townshipsVisited() {
        return done("advice-townships-visited", RowKind.TOWNSHIP, "个", "提出安排暗访的镇街园区中，建议次日起至期末有暗访的，由组长公开后计入");
    }

    Figure enterprises() {
        return named("advice-enterprises", RowKind.ENTERPRISE, "家", "所指的未复工或停工、期末在册的企业");
    }

    Figure enterprisesMoved() {
        return done("advice-enterprises-moved", RowKind.ENTERPRISE, "家", "所指的企业中，期末已复工的，或者建议次日起复工记录的状态、在岗和职工人数有变化的");
    }

    Figure points() {
        return named("advice-points", RowKind.SITE, "处", "所指的可供不足3天、建议次日起至期末又盘点过的监测点");
    }

    Figure pointsBack() {
        return done("advice-points-back", RowKind.SITE, "处", "所指的监测点中，期内最后一次盘点各类商品可供天数均在3天以上的");
    }

    /** Those of which no record tells what came of the advice: counted nowhere else. */
    Figure open() {
        return Figure.count(
                "advice-open",
                ADOPTED + "所指、其后没有记录可据的：没有再盘点的监测点，期末不计入问题台账的问题，期末不在册的镇街园区和企业" + ONCE,
                "个",
                findings.stretch().asOf(),
                open);
    }

    private Figure named(String key, RowKind kind, String unit, String what) {
        return Figure.count(key, ADOPTED + what + ONCE, unit, findings.stretch().asOf(), rows(kind, outcome -> true));
    }

    private Figure done(String key, RowKind kind, String unit, String what) {
        List<FigureRow> rows = rows(kind, Outcome::done);
        int of = rows(kind, outcome -> true).size();
        return Figure.countOf(
                key, ADOPTED + what + ONCE, unit, findings.stretch().asOf(), rows, of);
    }

    private List<FigureRow> rows(RowKind kind, Predicate<Outcome> which) {
        return outcomes.stream()
                .filter(outcome -> outcome.row().kind() == kind)
                .filter(which)
                .map(Outcome::row)
                .toList();
    }
}
