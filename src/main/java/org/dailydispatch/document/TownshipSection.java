package org.dailydispatch.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dailydispatch.document.Findings.Trouble;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;

/** 三、镇街园区. */
final class TownshipSection {

    private final Findings findings;
    private final VisitFigures visits;
    private final ReportFigures reports;
    private final ProblemSentences problems;
    private final Map<String, Figure> named;

    TownshipSection(Findings findings, Map<String, Figure> named) {
        this.findings = findings;
        this.visits = new VisitFigures(findings);
        this.reports = new ReportFigures(findings);
        this.problems = new ProblemSentences(findings);
        this.named = named;
    }

    Section written() {
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(reported());
        paragraphs.add(visited());
        return new Section("townships", "三、镇街园区", paragraphs);
    }

    private Paragraph reported() {
        Draft draft = new Draft(named);
        for (ReportStanding standing : ReportStanding.values()) {
            Figure figure = reports.standing(standing);
            if (figure.full() && !figure.zero()) {
                return draft.figure(figure).say("镇街园区" + everyone(standing)).paragraph();
            }
        }
        draft.say("镇街园区日报：");
        String comma = "";
        for (ReportStanding standing : ReportStanding.values()) {
            Figure figure = reports.standing(standing);
            if (!figure.zero()) {
                draft.say(comma + some(standing)).figure(figure).say(namesAfter(standing));
                comma = "，";
            }
        }
        return draft.say(comma.isEmpty() ? "辖区无在册镇街园区。" : "。").paragraph();
    }

    private static String everyone(ReportStanding standing) {
        return switch (standing) {
            case FILED -> "全部按时报送日报。";
            case LATE -> "日报均为迟报。";
            case ZERO -> "均作零报告。";
            case DRAFT -> "日报均在填报中。";
            case MISSING -> "均未报送日报。";
        };
    }

    private static String some(ReportStanding standing) {
        return standing == ReportStanding.FILED ? "按时报送" : standing.word();
    }

    private String namesAfter(ReportStanding standing) {
        return standing == ReportStanding.FILED ? "" : "（" + Wording.names(reports.names(standing)) + "）";
    }

    private Paragraph visited() {
        Draft draft = new Draft(named);
        sayUnvisited(draft);
        sayVillages(draft);
        List<Trouble> found = new ProblemFigures(findings).foundToday(problem -> !problem.atCheckpoint());
        draft.when(!found.isEmpty(), words -> words.say(problems.list(found, this::place)));
        return draft.paragraph();
    }

    private void sayUnvisited(Draft draft) {
        Figure unvisited = visits.townshipsUnvisited();
        if (!unvisited.zero() && !unvisited.full()) {
            List<String> names = unvisited.rows().stream().map(FigureRow::label).toList();
            draft.say("今日未明查的镇街园区").figure(unvisited).say("：" + Wording.names(names) + "。");
        }
    }

    private void sayVillages(Draft draft) {
        Figure checked = visits.villagesChecked();
        Figure clean = visits.villagesClean();
        if (checked.zero()) {
            draft.figure(checked, "今日未检查村居").say("。");
        } else if (clean.numerator() == checked.numerator()) {
            draft.say("检查村居").figure(clean).say(checked.several() ? "，各项均合格。" : "，各项合格。");
        } else if (clean.zero()) {
            draft.say("检查村居").figure(checked).say("，");
            draft.figure(clean, checked.several() ? "均有不合格项" : "有不合格项").say("。");
        } else {
            draft.say("检查村居").figure(checked).say("，其中").figure(clean).say("各项合格。");
        }
    }

    private String place(Trouble problem) {
        String site = problem.site() == null ? "" : problem.site();
        return findings.townshipName(problem.townshipId()) + site + "：";
    }
}
