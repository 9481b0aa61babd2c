package org.dailydispatch.document;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.Findings.Works;
import org.dailydispatch.figure.Figure;

/** 企业复工. */
final class ResumptionSection {

    /** How many difficulties a sentence names. */
    private static final int DIFFICULTIES = 2;

    private final Writing writing;
    private final Findings findings;
    private final ResumptionFigures figures;

    ResumptionSection(Writing writing) {
        this.writing = writing;
        this.findings = writing.findings();
        this.figures = new ResumptionFigures(findings);
    }

    List<Paragraph> written() {
        Draft draft = writing.draft(SectionKind.RESUMPTION);
        sayResumed(draft);
        sayProjects(draft);
        sayDifficulties(draft);
        return Writing.paragraphs(draft);
    }

    private void sayResumed(Draft draft) {
        Figure eligible = figures.eligible();
        Figure resumed = figures.resumed();
        draft.say(
                Clause.RESUMED,
                ofWhole(eligible, resumed),
                Values.of(eligible, resumed, figures.resumptionRate()).with(Term.ALL_RESUMED_SINCE, since()));
        Figure onPost = figures.onPostRate();
        boolean nobody = resumed.zero() || Objects.equals(onPost.denominator(), 0L);
        draft.say(Clause.ON_POST, Cases.noneOrSome(nobody), Values.of(onPost)).stop();
    }

    private static Case ofWhole(Figure whole, Figure part) {
        if (whole.zero()) {
            return Case.NO_SITES;
        }
        if (part.zero()) {
            return Case.ZERO;
        }
        return part.numerator() == whole.numerator() ? Case.FULL : Case.SOME;
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
        Case when = projects.zero() ? Case.NONE : ofWhole(projects, started);
        draft.say(Clause.KEY_PROJECTS, when, Values.of(projects, started).with(Term.ALL_STARTED_SINCE, sinceWhen()))
                .stop();
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
        Values values = new Values();
        if (!difficulties.isEmpty()) {
            values.with(Term.FIRST_DIFFICULTY, ResumptionFigures.wordOf(difficulties.get(0)))
                    .with(Term.FIRST_DIFFICULTY_FIRMS, difficulties.get(0));
        }
        if (difficulties.size() > 1) {
            values.with(Term.SECOND_DIFFICULTY, ResumptionFigures.wordOf(difficulties.get(1)))
                    .with(Term.SECOND_DIFFICULTY_FIRMS, difficulties.get(1));
        }
        Case when = difficulties.isEmpty() ? Case.NONE : difficulties.size() == 1 ? Case.ONE : Case.MANY;
        draft.say(Clause.DIFFICULTIES, when, values).stop();
    }
}
