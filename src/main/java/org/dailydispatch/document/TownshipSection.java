package org.dailydispatch.document;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.dailydispatch.document.Findings.Trouble;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;

/** 镇街园区. */
final class TownshipSection {

    private final Writing writing;
    private final Findings findings;
    private final VisitFigures visits;
    private final ReportFigures reports;

    TownshipSection(Writing writing) {
        this.writing = writing;
        this.findings = writing.findings();
        this.visits = new VisitFigures(findings);
        this.reports = new ReportFigures(findings);
    }

    List<Paragraph> written() {
        return Writing.paragraphs(reported(), visited());
    }

    private Values standings() {
        return Values.of(
                Arrays.stream(ReportStanding.values()).map(reports::standing).toArray(Figure[]::new));
    }

    private Draft reported() {
        Draft draft = writing.draft(SectionKind.TOWNSHIPS);
        if (findings.townships().isEmpty()) {
            return draft.say(Clause.REPORTS, Case.NO_SITES, standings()).stop();
        }
        for (ReportStanding standing : ReportStanding.values()) {
            if (reports.standing(standing).full()) {
                return draft.say(Clause.REPORTS, everyone(standing), standings())
                        .stop();
            }
        }
        List<ReportStanding> said = Arrays.stream(ReportStanding.values())
                .filter(standing -> !reports.standing(standing).zero() && draft.says(Clause.REPORTED, some(standing)))
                .toList();
        // The words that lead to the parts end in a colon: without parts they would lead nowhere.
        if (!said.isEmpty()) {
            draft.say(Clause.REPORTS, Case.MIXED, standings());
        }
        String comma = "";
        for (ReportStanding standing : said) {
            draft.join(comma).say(Clause.REPORTED, some(standing), named(standing));
            comma = "，";
        }
        return draft.stop();
    }

    private Values named(ReportStanding standing) {
        return standings().with(Term.REPORT_NAMES, Wording.names(reports.names(standing)));
    }

    private static Case everyone(ReportStanding standing) {
        return Case.valueOf("FULL_" + standing);
    }

    private static Case some(ReportStanding standing) {
        return standing == ReportStanding.ZERO ? Case.ZERO_REPORT : Case.valueOf(standing.name());
    }

    private Draft visited() {
        Draft draft = writing.draft(SectionKind.TOWNSHIPS);
        sayUnvisited(draft);
        Figure checked = visits.villagesChecked();
        Figure clean = visits.villagesClean();
        draft.say(Clause.VILLAGES, villages(checked, clean), Values.of(checked, clean))
                .stop();
        List<Trouble> found = new ProblemFigures(findings).foundToday(problem -> !problem.atCheckpoint());
        Consumer<PlainDraft> told =
                new ProblemSentences(findings).list(found, this::place, "township-problems-further");
        return draft.say(
                        Clause.FOUND_IN_TOWNSHIPS,
                        Cases.noneOrSome(found.isEmpty()),
                        new Values().with(Term.TOWNSHIP_PROBLEMS, told))
                .stop();
    }

    /** Where only villages out of force were visited, their townships were: that no village was visited would not be true. */
    private Case villages(Figure checked, Figure clean) {
        if (checked.zero()) {
            return visits.townshipsVisited().zero() ? Case.ZERO : Case.NONE;
        }
        return Cases.clean(clean, checked);
    }

    private void sayUnvisited(Draft draft) {
        Figure unvisited = visits.townshipsUnvisited();
        List<String> names = unvisited.rows().stream().map(FigureRow::label).toList();
        draft.say(
                        Clause.UNVISITED,
                        Cases.noneOrSome(unvisited.zero() || unvisited.full()),
                        Values.of(unvisited).with(Term.UNVISITED_NAMES, Wording.names(names)))
                .stop();
    }

    private String place(Trouble problem) {
        String site = problem.site() == null ? "" : problem.site();
        return findings.townshipName(problem.townshipId()) + site + "：";
    }
}
