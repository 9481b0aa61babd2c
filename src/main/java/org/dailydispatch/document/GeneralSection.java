package org.dailydispatch.document;

import java.util.List;
import java.util.Map;
import org.dailydispatch.figure.Figure;

/** 一、总体情况. */
final class GeneralSection {

    private final VisitFigures visits;
    private final ProblemFigures problems;
    private final Map<String, Figure> named;

    GeneralSection(Findings findings, Map<String, Figure> named) {
        this.visits = new VisitFigures(findings);
        this.problems = new ProblemFigures(findings);
        this.named = named;
    }

    Section written() {
        Draft draft = new Draft(named);
        sayTownships(draft);
        sayPlaces(draft);
        sayCovert(draft);
        draft.say("。");
        sayFound(draft);
        sayOpen(draft);
        draft.say("。");
        return new Section("general", "一、总体情况", List.of(draft.paragraph()));
    }

    private void sayTownships(Draft draft) {
        Figure visited = visits.townshipsVisited();
        if (visited.zero()) {
            draft.figure(visited, "今日未对镇街园区开展明查");
        } else if (visited.full()) {
            draft.say("今日对").figure(visited).say("镇街园区开展明查，实现明查全覆盖");
        } else {
            draft.say("今日对").figure(visited).say("镇街园区开展明查，尚有");
            draft.figure(visits.townshipsUnvisited()).say("未明查");
        }
    }

    private void sayPlaces(Draft draft) {
        Figure checkpoints = visits.checkpointsChecked();
        Figure villages = visits.villagesChecked();
        if (checkpoints.zero() && villages.zero()) {
            return;
        }
        draft.say("；检查");
        if (!checkpoints.zero()) {
            draft.say(visits.kindsChecked() + "等重点卡点").figure(checkpoints);
        }
        if (!villages.zero()) {
            draft.say(checkpoints.zero() ? "村居" : "、村居").figure(villages);
        }
    }

    private void sayCovert(Draft draft) {
        Figure covert = visits.covertVisited();
        draft.when(!covert.zero(), words -> words.say("；暗访组以“四不两直”方式暗访").figure(covert));
    }

    private void sayFound(Draft draft) {
        Figure found = problems.found();
        if (found.zero()) {
            draft.figure(found, "今日无新增问题");
        } else {
            draft.say("新发现问题").figure(found);
            sayWeights(draft, found);
        }
        Figure closed = problems.closed();
        draft.when(!closed.zero(), words -> words.say("，当日销号").figure(closed));
    }

    private void sayWeights(Draft draft, Figure found) {
        Figure major = problems.found(Weight.MAJOR);
        Figure serious = problems.found(Weight.SERIOUS);
        if (major.zero() && serious.zero()) {
            return;
        }
        if (major.numerator() == found.numerator() || serious.numerator() == found.numerator()) {
            Figure only = major.zero() ? serious : major;
            Weight weight = major.zero() ? Weight.SERIOUS : Weight.MAJOR;
            draft.say("，").figure(only, (only.several() ? "均为" : "为") + weight.word() + "问题");
            return;
        }
        draft.say("，其中");
        draft.when(!major.zero(), words -> words.say("重大").figure(major));
        draft.when(!major.zero() && !serious.zero(), words -> words.say("、"));
        draft.when(!serious.zero(), words -> words.say("较重").figure(serious));
    }

    private void sayOpen(Draft draft) {
        Figure open = problems.open();
        Figure overdue = problems.overdue();
        if (open.zero()) {
            draft.say("，").figure(open, "目前无未销号问题");
            return;
        }
        draft.say("，当前未销号").figure(open).say("，");
        if (overdue.zero()) {
            draft.figure(overdue, open.several() ? "均在整改期限内" : "在整改期限内");
        } else if (overdue.numerator() == open.numerator()) {
            draft.figure(overdue, open.several() ? "均已逾期" : "已逾期");
        } else {
            draft.say("其中逾期").figure(overdue);
        }
    }
}
