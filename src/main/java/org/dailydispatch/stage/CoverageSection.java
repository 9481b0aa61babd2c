package org.dailydispatch.stage;

import java.util.Map;
import org.dailydispatch.document.PlainDraft;
import org.dailydispatch.document.Section;
import org.dailydispatch.figure.Figure;

/** 三、明查暗访: the two levels of supervision and how far they have come. */
final class CoverageSection {

    private final CoverageFigures figures;
    private final PointFigures points;
    private final LedgerFigures counted;
    private final Map<String, Figure> named;

    CoverageSection(StageFindings findings, Map<String, Figure> named) {
        this.figures = new CoverageFigures(findings.stretch());
        this.points = new PointFigures(findings.stretch());
        this.counted = new LedgerFigures(findings);
        this.named = named;
    }

    Section written() {
        return StageComposer.section("coverage", "三、明查暗访", levels(), open(), covert());
    }

    private PlainDraft levels() {
        PlainDraft draft = new PlainDraft(named);
        Figure open = figures.open();
        Figure covert = figures.covert();
        StageComposer.sayIfThere(
                draft,
                figures.began(),
                (words, began) ->
                        words.say("自").figure(began, StageComposer.dayOf(began)).say("开始分明查、暗访两个层面开展督导。"));
        draft.say("期内");
        if (open.zero()) {
            draft.figure(open, "没有明查");
        } else {
            draft.say("明查").figure(open);
        }
        if (covert.zero()) {
            draft.say("，").figure(covert, "没有已公开的暗访");
        } else {
            draft.say("，暗访").figure(covert);
        }
        return draft.say("。");
    }

    private PlainDraft open() {
        PlainDraft draft = new PlainDraft(named);
        Figure townships = figures.townships();
        Long inForce = townships.denominator();
        if (inForce == null || inForce == 0) {
            return draft.figure(townships, "期内无在册镇街园区").say("。");
        }
        if (townships.full()) {
            draft.say("已对").figure(townships).say("镇街园区实现明查全覆盖");
        } else if (townships.zero()) {
            draft.figure(townships, "尚未明查镇街园区");
        } else {
            draft.say("已明查镇街园区").figure(townships).say("（共" + townships.denominator() + "个）");
        }
        StageComposer.sayIfThere(
                draft,
                figures.completed(),
                (words, day) ->
                        words.say("，").figure(day, StageComposer.dayOf(day)).say("首次全部覆盖"));
        draft.say("；镇街园区逐日明查覆盖率").figure(figures.unitDays());
        Figure villages = points.villages();
        if (villages.zero()) {
            draft.say("，").figure(villages, "没有检查村居");
        } else {
            draft.say("，检查村居").figure(villages).say("（在册" + villages.denominator() + "个）");
        }
        return draft.say("。");
    }

    private PlainDraft covert() {
        PlainDraft draft = new PlainDraft(named);
        Figure townships = figures.townshipsCovert();
        if (townships.zero()) {
            return draft;
        }
        draft.say("“四不两直”暗访涉及镇街园区").figure(townships);
        figures.covertAt().forEach(at -> StageComposer.sayUnlessZero(draft, "，" + at.word(), at.visits()));
        Figure households = counted.households();
        Long sampled = households.denominator();
        if (sampled != null && sampled > 0) {
            draft.say("，抽查住户" + sampled + "户、登记告知到位率").figure(households);
        }
        return draft.say("。");
    }
}
