package org.dailydispatch.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dailydispatch.figure.Figure;

/** 五、主要问题: the day, what is open, what became of all since the posting; the lines of the table stand apart. */
final class ProblemSection {

    private final ProblemFigures problems;
    private final RectificationFigures since;
    private final ProblemTable table;
    private final Map<String, Figure> named;

    ProblemSection(Findings findings, ProblemTable table, Map<String, Figure> named) {
        this.problems = new ProblemFigures(findings);
        this.since = new RectificationFigures(findings);
        this.table = table;
        this.named = named;
    }

    Section written() {
        List<Paragraph> paragraphs = new ArrayList<>();
        Draft draft = new Draft(named);
        sayDay(draft);
        sayOpen(draft);
        paragraphs.add(draft.paragraph());
        paragraphs.add(sinceThePosting());
        if (table.lines().isEmpty() && !problems.open().zero()) {
            paragraphs.add(plain("未销号问题中无逾期和较重以上的，不再列表。"));
        }
        if (table.further() > 0) {
            paragraphs.add(plain("其余" + table.further() + "项见问题台账。"));
        }
        return new Section("problems", "五、主要问题", paragraphs);
    }

    private static Paragraph plain(String text) {
        return new Paragraph(List.of(new Piece(text, null)));
    }

    private void sayDay(Draft draft) {
        Figure found = problems.found();
        if (found.zero()) {
            draft.figure(found, "今日无新增问题");
        } else {
            draft.say("今日新发现问题").figure(found);
            sayRecurred(draft, found);
        }
        sayOrNone(draft, "销号", problems.closed());
        sayOrNone(draft, "退回重改", problems.returned());
        sayOrNone(draft, "新增逾期", problems.overdueNew());
        draft.say("。");
    }

    private void sayRecurred(Draft draft, Figure found) {
        Figure recurred = problems.recurred();
        if (recurred.zero()) {
            draft.say("，").figure(recurred, found.several() ? "均非复发" : "非复发");
        } else if (recurred.numerator() == found.numerator()) {
            draft.say("，").figure(recurred, found.several() ? "均为复发" : "为复发");
        } else {
            draft.say("，其中复发").figure(recurred);
        }
    }

    private static void sayOrNone(Draft draft, String what, Figure figure) {
        draft.say("，");
        if (figure.zero()) {
            draft.figure(figure, "无" + what);
        } else {
            draft.say(what).figure(figure);
        }
    }

    private void sayOpen(Draft draft) {
        Figure open = problems.open();
        if (open.zero()) {
            draft.figure(open, "目前无未销号问题").say("。");
            return;
        }
        draft.say("目前未销号问题").figure(open);
        new Shares(open)
                .of(problems.overdue(), "逾期", "已逾期")
                .of(problems.openReturned(), "退回重改", "曾退回重改")
                .of(problems.openRecurred(), "复发", "为复发")
                .say(draft);
        draft.say("。");
    }

    private Paragraph sinceThePosting() {
        Draft draft = new Draft(named);
        Figure found = since.found();
        if (found.zero()) {
            return draft.figure(found, "进驻以来未发现问题").say("。").paragraph();
        }
        draft.say("进驻以来累计发现问题").figure(found);
        draft.say("，整改率").figure(since.rectification());
        draft.say("，销号率").figure(since.closing());
        Figure due = since.due();
        if (due.zero()) {
            draft.say("；").figure(due, "尚无到期问题");
        } else {
            draft.say("；已到期").figure(due).say("，按期整改率").figure(since.onTime());
        }
        Figure days = since.daysToClose();
        draft.when(!days.zero(), words -> words.say("；从发现到销号用时中位数").figure(days));
        return draft.say("。").paragraph();
    }
}
