package org.dailydispatch.stage;

import java.util.Map;
import org.dailydispatch.document.PlainDraft;
import org.dailydispatch.figure.Figure;

/** What came of the recommendations of the dispatches, as far as records tell it; the rest is left to judgement. */
final class AdviceSection {

    private static final Words CLOSED = new Words("涉及问题", "，期末", "已销号", "未销号");
    private static final Words VISITED = new Words("建议暗访的镇街园区", "，其后", "已暗访", "未暗访");
    private static final Words MOVED = new Words("未复工或停工的企业", "，其后", "已复工或记录有变化", "未复工，记录也无变化");
    private static final Words BACK = new Words("可供不足3天又再盘点的监测点", "，最后一次盘点", "已恢复到3天以上", "未恢复到3天以上");

    private final AdviceFigures figures;
    private final boolean recommended;
    private final Map<String, Figure> named;

    /**
     * How an outcome is told: 涉及问题3项，期末均已销号.
     *
     * @param of what was named
     * @param then from when on
     * @param done what has come about
     * @param not what has not
     */
    private record Words(String of, String then, String done, String not) {}

    AdviceSection(StageFindings findings, Map<String, Figure> named) {
        this.figures = new AdviceFigures(findings);
        this.recommended = !new TalkFigures(findings).daily().zero();
        this.named = named;
    }

    /** Nothing where the dispatches recommended nothing. */
    PlainDraft outcomes() {
        PlainDraft draft = new PlainDraft(named);
        Figure adopted = figures.adopted();
        if (!adopted.zero()) {
            draft.say("所提建议中，采纳自记录提示的").figure(adopted);
            say(draft, CLOSED, figures.problems(), figures.problemsClosed());
            say(draft, VISITED, figures.townships(), figures.townshipsVisited());
            say(draft, MOVED, figures.enterprises(), figures.enterprisesMoved());
            say(draft, BACK, figures.points(), figures.pointsBack());
            StageComposer.sayUnlessZero(draft, "；其后没有记录可据、留待判断的", figures.open());
            draft.say("。");
        }
        return draft.when(
                recommended && figures.othersToo(),
                words -> words.say((adopted.zero() ? "所提" : "其余") + "建议的落实情况没有记录可据，留待判断。"));
    }

    private static void say(PlainDraft draft, Words words, Figure of, Figure done) {
        if (of.zero()) {
            return;
        }
        draft.say("；" + words.of()).figure(of).say(words.then());
        String all = of.several() ? "均" : "";
        if (done.zero()) {
            draft.figure(done, all + words.not());
        } else if (done.full()) {
            draft.figure(done, all + words.done());
        } else {
            draft.say(words.done()).figure(done);
        }
    }
}
