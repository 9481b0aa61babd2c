package org.dailydispatch.document;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.Findings.Works;
import org.dailydispatch.figure.Figure;

/** 四、企业复工. */
final class ResumptionSection {

    /** How many difficulties a sentence names. */
    private static final int DIFFICULTIES = 2;

    private final Findings findings;
    private final ResumptionFigures figures;
    private final Map<String, Figure> named;

    ResumptionSection(Findings findings, Map<String, Figure> named) {
        this.findings = findings;
        this.figures = new ResumptionFigures(findings);
        this.named = named;
    }

    Section written() {
        Draft draft = new Draft(named);
        sayResumed(draft);
        sayProjects(draft);
        sayDifficulties(draft);
        return new Section("resumption", "四、企业复工", List.of(draft.paragraph()));
    }

    private void sayResumed(Draft draft) {
        Figure eligible = figures.eligible();
        Figure resumed = figures.resumed();
        if (eligible.zero()) {
            draft.figure(eligible, "辖区无在册规模以上企业").say("。");
            return;
        }
        if (resumed.zero()) {
            draft.say("规模以上企业")
                    .figure(eligible)
                    .say("，")
                    .figure(resumed, "均未复工")
                    .say("。");
            return;
        }
        if (resumed.numerator() == eligible.numerator()) {
            draft.say("规模以上企业").figure(resumed).say(since());
        } else {
            draft.say("规模以上企业").figure(eligible).say("，已复工").figure(resumed);
        }
        draft.say("，复工率").figure(figures.resumptionRate());
        Figure onPost = figures.onPostRate();
        draft.when(!hasNobody(onPost), words -> words.say("，职工返岗率").figure(onPost));
        draft.say("。");
    }

    private static boolean hasNobody(Figure rate) {
        return Objects.equals(rate.denominator(), 0L);
    }

    /** Says since when everybody has been at work, where everybody is. */
    private String since() {
        return findings.enterprises().stream()
                .filter(Works::designatedSize)
                .map(Works::since)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(last ->
                        last.equals(findings.occasion().day()) ? "今日实现全部复工" : "自" + Wording.monthAndDay(last) + "起全部复工")
                .orElse("全部复工");
    }

    private void sayProjects(Draft draft) {
        Figure projects = figures.projects();
        Figure started = figures.projectsStarted();
        if (projects.zero()) {
            return;
        }
        if (started.zero()) {
            draft.say("重点项目").figure(projects).say("，").figure(started, "均未开工").say("。");
        } else if (started.numerator() == projects.numerator()) {
            draft.figure(started).say("重点项目" + sinceWhen() + "。");
        } else {
            draft.say("重点项目").figure(projects).say("，已开工").figure(started).say("。");
        }
    }

    /** Names the day where all the projects started on one. */
    private String sinceWhen() {
        List<ReportingDay> days = findings.enterprises().stream()
                .filter(Works::keyProject)
                .map(Works::startedOn)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (days.size() != 1) {
            return "全部开工";
        }
        return days.get(0).equals(findings.occasion().day())
                ? "于今日全部开工"
                : "已于" + Wording.monthAndDay(days.get(0)) + "全部开工";
    }

    private void sayDifficulties(Draft draft) {
        List<Figure> difficulties =
                figures.difficulties().stream().limit(DIFFICULTIES).toList();
        if (difficulties.isEmpty()) {
            return;
        }
        draft.say(difficulties.size() == 1 ? "企业反映的困难主要是" : "企业反映的困难主要集中在");
        String and = "";
        for (Figure difficulty : difficulties) {
            draft.say(and + ResumptionFigures.wordOf(difficulty) + "（")
                    .figure(difficulty)
                    .say("）");
            and = "、";
        }
        draft.say(difficulties.size() == 1 ? "。" : "两个方面。");
    }
}
