package org.dailydispatch.stage;

import java.util.List;
import java.util.Map;
import org.dailydispatch.document.PlainDraft;
import org.dailydispatch.document.Section;
import org.dailydispatch.document.Wording;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.meeting.MeetingKind;
import org.dailydispatch.order.OrderFact;

/** 七、会商 and 八、督查建议和督办. */
final class TalkSection {

    /** More papers than this are left to their list. */
    private static final int LINES = 12;

    /** So many of the recommendations that the dispatches repeat are named. */
    private static final int REPEATED = 5;

    private final TalkFigures figures;
    private final AdviceSection advice;
    private final List<OrderFact> papers;
    private final Map<String, Figure> named;

    TalkSection(StageFindings findings, Map<String, Figure> named) {
        this.figures = new TalkFigures(findings);
        this.advice = new AdviceSection(findings, named);
        this.papers = findings.orders();
        this.named = named;
    }

    Section consultations() {
        PlainDraft draft = new PlainDraft(named);
        Figure kickOff = figures.meetings(MeetingKind.KICK_OFF);
        draft.when(
                !kickOff.zero(), words -> words.say("召开督导见面会").figure(kickOff).say("（" + first(kickOff) + "）；"));
        Figure consultations = figures.meetings(MeetingKind.CONSULTATION);
        if (consultations.zero()) {
            draft.figure(consultations, "期内没有会商记录");
        } else {
            draft.say("与县级负责同志会商").figure(consultations);
        }
        Figure agreed = figures.agreed();
        if (!agreed.zero()) {
            draft.say("；议定事项").figure(agreed).say("，");
            Figure done = figures.agreedDone();
            if (done.zero()) {
                draft.figure(done, agreed.several() ? "均未办结" : "尚未办结");
            } else {
                draft.say("办结").figure(done);
            }
            StageComposer.sayUnlessZero(draft, "，逾期", figures.agreedOverdue());
        }
        return StageComposer.section("consultations", "七、会商", draft.say("。"));
    }

    /** What was talked about at the first of them. */
    private static String first(Figure meetings) {
        FigureRow row = meetings.rows().get(0);
        return row.detail().isEmpty() ? row.label() : row.label() + "：" + row.detail();
    }

    /** What the dispatches recommended day by day; nothing where they recommended nothing. */
    private PlainDraft daily() {
        PlainDraft draft = new PlainDraft(named);
        Figure daily = figures.daily();
        StageComposer.sayUnlessZero(draft, "日调度提出工作建议", daily);
        List<String> repeated = figures.repeated();
        draft.when(
                !repeated.isEmpty(),
                words -> words.say("，其中多次提出的有："
                        + String.join("；", repeated.subList(0, Math.min(REPEATED, repeated.size())))));
        return draft.when(!daily.zero(), words -> words.say("。"));
    }

    Section orders() {
        PlainDraft draft = new PlainDraft(named);
        say(draft, "督查建议", figures.recommendations(), figures.recommendationsAccepted());
        draft.say("；");
        say(draft, "督办单", figures.orders(), figures.ordersAccepted());
        StageComposer.sayUnlessZero(draft, "；逾期未答复", figures.unanswered());
        draft.say("。");
        PlainDraft lines = new PlainDraft(named);
        papers.stream()
                .limit(LINES)
                .forEach(paper -> lines.say(paper.number() + " " + Wording.clause(paper.title()) + "（"
                        + Wording.monthAndDay(paper.issuedOn()) + "，" + paper.addressee() + "）："
                        + TalkFigures.outcome(paper) + "。"));
        lines.when(papers.size() > LINES, words -> words.say("其余" + (papers.size() - LINES) + "件见督办清单。"));
        return StageComposer.section("orders", "八、督查建议和督办", daily(), advice.outcomes(), draft, lines);
    }

    private static void say(PlainDraft draft, String what, Figure issued, Figure accepted) {
        if (issued.zero()) {
            draft.figure(issued, "期内没有签发" + what);
            return;
        }
        draft.say("签发" + what).figure(issued).say("，");
        if (accepted.zero()) {
            draft.figure(accepted, issued.several() ? "均未办结" : "尚未办结");
        } else if (accepted.numerator() == issued.numerator()) {
            draft.figure(accepted, issued.several() ? "均已办结" : "已办结");
        } else {
            draft.say("办结").figure(accepted);
        }
    }
}
