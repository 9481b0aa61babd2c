package org.dailydispatch.document;

import java.util.ArrayList;
import java.util.List;
import org.dailydispatch.document.Findings.Agreed;
import org.dailydispatch.figure.Figure;

/** 会商议定事项落实; left out on a day on which nothing agreed was open or settled. */
final class AgreementSection {

    /** More items than this are left to their list. */
    private static final int LINES = 30;

    private final Writing writing;
    private final AgreementFigures figures;

    AgreementSection(Writing writing) {
        this.writing = writing;
        this.figures = new AgreementFigures(writing.findings());
    }

    List<Paragraph> written() {
        List<Agreed> items = figures.all();
        if (items.isEmpty()) {
            return List.of();
        }
        List<Paragraph> paragraphs = new ArrayList<>(Writing.paragraphs(sentence()));
        for (int at = 0; at < Math.min(LINES, items.size()); at++) {
            paragraphs.add(plain((at + 1) + "．" + line(items.get(at))));
        }
        paragraphs.addAll(Writing.paragraphs(further(items.stream().skip(LINES).toList())));
        return paragraphs;
    }

    private Draft further(List<Agreed> more) {
        return draft().say(Clause.FURTHER_AGREED, Cases.noneOrSome(more.isEmpty()), Values.of(figures.further(more)))
                .stop();
    }

    private Draft draft() {
        return writing.draft(SectionKind.AGREEMENTS);
    }

    private Draft sentence() {
        Figure open = figures.open();
        Figure overdue = figures.overdue();
        Figure done = figures.done();
        Figure dropped = figures.dropped();
        Draft draft = draft().say(Clause.AGREED, Cases.open(open, overdue), Values.of(open, overdue));
        return draft.say(
                        Clause.SETTLED,
                        settled(done, dropped),
                        Values.of(done, dropped).with(Term.SETTLED_WHEN, figures.settledToday() ? "今日" : "上期以来"))
                .stop();
    }

    private static Case settled(Figure done, Figure dropped) {
        if (done.zero()) {
            return dropped.zero() ? Case.NONE : Case.DROPPED;
        }
        return dropped.zero() ? Case.DONE : Case.BOTH;
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
