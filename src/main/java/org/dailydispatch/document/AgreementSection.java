package org.dailydispatch.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dailydispatch.document.Findings.Agreed;
import org.dailydispatch.figure.Figure;

/** 六、会商议定事项落实; left out on a day on which nothing agreed was open or settled. */
final class AgreementSection {

    /** More items than this are left to their list. */
    private static final int LINES = 30;

    private final AgreementFigures figures;
    private final Map<String, Figure> named;

    AgreementSection(Findings findings, Map<String, Figure> named) {
        this.figures = new AgreementFigures(findings);
        this.named = named;
    }

    Optional<Section> written() {
        List<Agreed> items = figures.all();
        if (items.isEmpty()) {
            return Optional.empty();
        }
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(sentence());
        for (int at = 0; at < Math.min(LINES, items.size()); at++) {
            paragraphs.add(plain((at + 1) + "．" + line(items.get(at))));
        }
        if (items.size() > LINES) {
            paragraphs.add(plain("其余" + (items.size() - LINES) + "项见议定事项清单。"));
        }
        return Optional.of(new Section("agreements", "六、会商议定事项落实", paragraphs));
    }

    private Paragraph sentence() {
        Draft draft = new Draft(named);
        Figure open = figures.open();
        Figure done = figures.done();
        Figure dropped = figures.dropped();
        if (open.zero()) {
            draft.figure(open, "会商议定事项目前均已办结");
        } else {
            draft.say("会商议定事项尚有").figure(open).say("未办结，");
            sayOverdue(draft, open);
        }
        String when = figures.settledToday() ? "今日" : "上期以来";
        draft.when(!done.zero(), words -> words.say("；" + when + "办结").figure(done));
        draft.when(
                !dropped.zero(),
                words -> words.say(done.zero() ? "；" + when : "，").say("终止").figure(dropped));
        draft.say("。");
        return draft.paragraph();
    }

    private void sayOverdue(Draft draft, Figure open) {
        Figure overdue = figures.overdue();
        if (overdue.zero()) {
            draft.figure(overdue, open.several() ? "均在办理时限内" : "在办理时限内");
        } else if (overdue.numerator() == open.numerator()) {
            draft.figure(overdue, open.several() ? "均已逾期" : "已逾期");
        } else {
            draft.say("其中逾期").figure(overdue);
        }
    }

    private String line(Agreed item) {
        String who = item.person().isEmpty() ? item.unit() : item.unit() + " " + item.person();
        return Wording.clause(item.text())
                + "（责任单位：" + who + "；时限：" + Wording.monthAndDay(item.dueOn()) + "）："
                + figures.standing(item) + "。";
    }

    private static Paragraph plain(String text) {
        return new Paragraph(List.of(new Piece(text, null)));
    }
}
