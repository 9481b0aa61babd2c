package org.dailydispatch.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.Findings.Covert;
import org.dailydispatch.document.Findings.Trouble;
import org.dailydispatch.document.Findings.Unit;
import org.dailydispatch.document.Findings.Works;
import org.dailydispatch.document.Suggestion.Reason;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.figure.RowKind;
import org.dailydispatch.figure.RowSource;

/** What the day's findings suggest to recommend, each with the rows because of which it does. */
public final class Suggestions {

    /** From this many overdue problems on, a unit is named. */
    static final int OVERDUE_OF_ONE_UNIT = 2;

    /** From this many townships with overdue problems of one category on, the category is named. */
    static final int TOWNSHIPS_OF_ONE_CATEGORY = 3;

    /** After so many days with records that say the same, an enterprise that is not at work is named. */
    static final int DAYS_WITHOUT_PROGRESS = 5;

    private final Findings findings;
    private final ReportingDay day;

    private Suggestions(Findings findings) {
        this.findings = findings;
        this.day = findings.occasion().day();
    }

    public static List<Suggestion> of(Findings findings) {
        return new Suggestions(findings).all();
    }

    private List<Suggestion> all() {
        List<Suggestion> suggestions = new ArrayList<>(covert());
        suggestions.addAll(overdueUnits());
        suggestions.addAll(overdueCategories());
        suggestions.addAll(stalled());
        suggestions.addAll(withoutProgress());
        suggestions.addAll(supply());
        return List.copyOf(suggestions);
    }

    private List<Suggestion> covert() {
        List<Unit> neglected =
                findings.townships().stream().filter(Unit::covertOverdue).toList();
        if (neglected.isEmpty()) {
            return List.of();
        }
        // Townships receive the dispatch too: where a visit is due stands in the rows, which they may not read.
        String key = "covert-" + neglected.get(0).id() + "-" + neglected.size();
        String sentence = "有" + neglected.size() + "个镇街园区已" + findings.covertEvery() + "天以上未暗访，建议列入近期暗访安排。";
        List<FigureRow> rows = neglected.stream().map(Suggestions::row).toList();
        return List.of(new Suggestion(key, sentence, Reason.NO_COVERT_VISIT, rows));
    }

    /** A township with the covert visit that was its last. */
    private static FigureRow row(Unit unit) {
        Covert last = unit.lastCovert();
        if (last == null) {
            return FigureRow.one(RowKind.TOWNSHIP, unit.id(), 0, unit.name(), "近期无暗访");
        }
        String day = Wording.monthAndDay(last.day());
        RowSource visit = new RowSource(RowKind.INSPECTION, last.id(), last.revision(), last.site() + " " + day);
        return new FigureRow(RowKind.TOWNSHIP, unit.id(), 0, unit.name(), "最近暗访" + day, 1, 1, List.of(visit));
    }

    /** 甲镇; 甲镇、乙镇2个镇街园区. */
    private static String counted(List<String> names, String unit) {
        return Wording.names(names) + (names.size() > 1 ? names.size() + unit : "");
    }

    private List<Trouble> overdue() {
        return findings.problems().stream()
                .filter(problem -> problem.overdueOn(day, findings.occasion().deadlinesUntil()))
                .sorted(Comparator.comparing(Trouble::number))
                .toList();
    }

    private FigureRow row(Trouble problem) {
        return FigureRow.one(
                RowKind.PROBLEM,
                problem.id(),
                problem.revision(),
                problem.number(),
                findings.townshipName(problem.townshipId()) + " " + Wording.clause(problem.description()));
    }

    private List<Suggestion> overdueUnits() {
        Map<String, List<Trouble>> byUnit =
                overdue().stream().collect(Collectors.groupingBy(problem -> Wording.clause(problem.unit())));
        return byUnit.entrySet().stream()
                .filter(unit -> unit.getValue().size() >= OVERDUE_OF_ONE_UNIT)
                .sorted(Comparator.comparing((Map.Entry<String, List<Trouble>> unit) ->
                                -unit.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .map(unit -> overdue(unit.getKey(), unit.getValue()))
                .toList();
    }

    private Suggestion overdue(String unit, List<Trouble> problems) {
        String sentence = unit + "有" + problems.size() + "项问题逾期未整改，建议由主要负责同志牵头限期整改，并在会商时专题调度。";
        String key = "overdue-" + problems.get(0).id() + "-" + problems.size();
        return new Suggestion(
                key,
                sentence,
                Reason.OVERDUE_UNIT,
                unit,
                problems.stream().map(this::row).toList());
    }

    private List<Suggestion> overdueCategories() {
        Map<Matter, List<Trouble>> byMatter = overdue().stream()
                .collect(
                        Collectors.groupingBy(Trouble::matter, () -> new EnumMap<>(Matter.class), Collectors.toList()));
        List<Suggestion> suggestions = new ArrayList<>();
        byMatter.forEach((matter, problems) -> {
            List<String> names = findings.townships().stream()
                    .filter(unit -> problems.stream()
                            .anyMatch(problem -> problem.townshipId().equals(unit.id())))
                    .map(Unit::name)
                    .toList();
            if (names.size() >= TOWNSHIPS_OF_ONE_CATEGORY) {
                String sentence = counted(names, "个镇街园区") + "均有" + matter.word() + "类问题逾期未整改，建议开展专项排查整治。";
                suggestions.add(new Suggestion(
                        "category-" + matter + "-" + problems.size(),
                        sentence,
                        Reason.OVERDUE_CATEGORY,
                        matter.name(),
                        problems.stream().map(this::row).toList()));
            }
        });
        return suggestions;
    }

    private Stream<Works> idle() {
        return findings.enterprises().stream().filter(works -> works.designatedSize() && !works.resumed());
    }

    private static boolean saysWhy(Works works) {
        return works.startedOn() != null || !works.difficulties().isEmpty();
    }

    private List<Suggestion> stalled() {
        List<Works> stalled = idle().filter(Suggestions::saysWhy).toList();
        if (stalled.isEmpty()) {
            return List.of();
        }
        List<String> names = stalled.stream().map(Works::name).toList();
        String sentence = counted(names, "家规模以上企业") + "复工停滞（" + hindrances(stalled) + "），建议逐户会商、限期协调解决。";
        String key = "stalled-" + stalled.get(0).id() + "-" + stalled.size();
        return List.of(new Suggestion(
                key,
                sentence,
                Reason.STALLED_ENTERPRISES,
                stalled.stream().map(Suggestions::row).toList()));
    }

    /** Those that the suggestion before does not name already. */
    private List<Suggestion> withoutProgress() {
        List<Works> still = idle().filter(works -> !saysWhy(works))
                .filter(works -> daysUnchanged(works) >= DAYS_WITHOUT_PROGRESS)
                .toList();
        if (still.isEmpty()) {
            return List.of();
        }
        List<String> names = still.stream().map(Works::name).toList();
        String sentence = counted(names, "家规模以上企业") + "未复工且已" + DAYS_WITHOUT_PROGRESS + "天以上没有进展，建议逐户核实原因、明确复工时间。";
        String key = "still-" + still.get(0).id() + "-" + still.size();
        List<FigureRow> rows = still.stream()
                .map(works -> ResumptionFigures.row(
                        works,
                        "未复工，" + Wording.monthAndDay(Objects.requireNonNull(works.unchangedSince())) + "以来记录无变化"))
                .toList();
        return List.of(new Suggestion(key, sentence, Reason.NO_PROGRESS, rows));
    }

    /** 0 where it has no record. */
    private int daysUnchanged(Works works) {
        return works.unchangedSince() == null ? 0 : works.unchangedSince().daysUntil(day);
    }

    /** 复工后又停工1家，反映用工、资金困难2家. */
    private static String hindrances(List<Works> stalled) {
        long stopped =
                stalled.stream().filter(works -> works.startedOn() != null).count();
        List<Works> hindered = stalled.stream()
                .filter(works -> !works.difficulties().isEmpty())
                .toList();
        List<String> said = new ArrayList<>();
        if (stopped > 0) {
            said.add("复工后又停工" + stopped + "家");
        }
        if (!hindered.isEmpty()) {
            List<String> words = hindered.stream()
                    .flatMap(works -> works.difficulties().stream())
                    .distinct()
                    .sorted()
                    .map(Difficulty::word)
                    .toList();
            said.add("反映" + String.join("、", words) + "困难" + hindered.size() + "家");
        }
        return String.join("，", said);
    }

    private static FigureRow row(Works works) {
        String state = works.startedOn() == null ? "未复工" : "复工后又停工";
        String detail = works.difficulties().isEmpty() ? state : state + "，困难：" + words(works);
        return ResumptionFigures.row(works, detail);
    }

    private static String words(Works works) {
        return works.difficulties().stream().map(Difficulty::word).collect(Collectors.joining("、"));
    }

    private List<Suggestion> supply() {
        NecessityFigures figures = new NecessityFigures(findings);
        Figure tooShort = figures.shortOfStock();
        if (tooShort.zero()) {
            return List.of();
        }
        String where = tooShort.several() ? tooShort.value() + "监测点" : "";
        String sentence = where + "部分商品可供不足3天（" + figures.shortList() + "），建议督促补货，保障市场供应。";
        String key = "supply-" + tooShort.rows().get(0).id() + "-" + tooShort.numerator();
        return List.of(new Suggestion(key, sentence, Reason.SHORT_SUPPLY, tooShort.rows()));
    }
}
