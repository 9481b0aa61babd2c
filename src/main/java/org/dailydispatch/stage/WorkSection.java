package org.dailydispatch.stage;

import java.util.List;
import java.util.Map;
import org.dailydispatch.document.PlainDraft;
import org.dailydispatch.document.Section;
import org.dailydispatch.document.Wording;
import org.dailydispatch.figure.Figure;

/** 六、企业复工和生活物资. */
final class WorkSection {

    private final WorkFigures work;
    private final SupplyFigures supply;
    private final Map<String, Figure> named;

    WorkSection(StageFindings findings, Map<String, Figure> named) {
        this.work = new WorkFigures(findings);
        this.supply = new SupplyFigures(findings);
        this.named = named;
    }

    Section written() {
        return StageComposer.section("work", "六、企业复工和生活物资", projects(), enterprises(), necessities());
    }

    private PlainDraft projects() {
        PlainDraft draft = new PlainDraft(named);
        Figure started = work.started();
        Long all = started.denominator();
        if (all == null || all == 0) {
            return draft;
        }
        if (started.zero()) {
            return draft.figure(started, "重点项目均未开工").say("。");
        }
        StageComposer.sayIfThere(
                draft, work.firstBatchDay(), (words, day) -> words.figure(day, StageComposer.dayOf(day)));
        StageComposer.sayIfThere(
                draft,
                work.firstBatch(),
                (words, batch) -> words.say("，第一批").figure(batch).say("重点项目开工"));
        return draft.say("；期末开工重点项目").figure(started).say("（共" + all + "个）。");
    }

    private PlainDraft enterprises() {
        PlainDraft draft = new PlainDraft(named);
        Figure resumed = work.resumed();
        Long all = resumed.denominator();
        if (all == null || all == 0) {
            return draft.figure(resumed, "期末无在册的规模以上企业").say("。");
        }
        StageComposer.sayIfThere(
                draft,
                work.completed(),
                (words, day) -> words.figure(day, StageComposer.dayOf(day)).say("，规模以上企业首次全部复工；"));
        if (resumed.zero()) {
            draft.figure(resumed, "规模以上企业均未复工");
        } else {
            draft.say("期末规模以上企业复工").figure(resumed).say(resumed.full() ? "，全部复工" : "（应复工" + all + "家）");
        }
        Long staff = work.onPost().denominator();
        if (staff != null && staff > 0) {
            draft.say("，职工返岗率").figure(work.onPost());
        }
        draft.say("。");
        Figure difficulties = work.difficulties();
        if (difficulties.zero()) {
            return draft.figure(difficulties, "企业没有反映困难").say("。");
        }
        List<String> words = work.difficultyWords();
        return draft.say("收集到有困难的企业").figure(difficulties).say("，主要是" + Wording.names(words) + "。");
    }

    private PlainDraft necessities() {
        PlainDraft draft = new PlainDraft(named);
        Figure checks = supply.checks();
        if (checks.zero()) {
            return draft.figure(checks, "期内没有监测生活必需品").say("。");
        }
        draft.say("监测生活必需品").figure(checks);
        sayShare(draft, supply.enough(), "监测点库存均可供3天以上，供应充足", "处监测点中，库存可供3天以上的");
        sayShare(draft, supply.steady(), "监测点价格均平稳", "处监测点中，价格平稳的");
        return draft.say("。");
    }

    private static void sayShare(PlainDraft draft, Figure figure, String full, String part) {
        if (figure.full() && !figure.zero()) {
            draft.say("；").figure(figure).say(full);
        } else if (figure.denominator() != null && figure.denominator() > 0) {
            draft.say("；" + figure.denominator() + part).figure(figure);
        }
    }
}
