package org.dailydispatch.document;

import java.util.List;
import org.dailydispatch.figure.Figure;

/** 生活物资: the points at which daily necessities were watched, and how long their stocks last. */
final class NecessitySection {

    private final Writing writing;
    private final NecessityFigures figures;

    NecessitySection(Writing writing) {
        this.writing = writing;
        this.figures = new NecessityFigures(writing.findings());
    }

    List<Paragraph> written() {
        Draft draft = writing.draft(SectionKind.NECESSITIES);
        Figure points = figures.points();
        Figure clean = figures.clean();
        draft.say(Clause.SUPPLY, points.zero() ? Case.ZERO : Cases.clean(clean, points), Values.of(points, clean))
                .stop();
        Figure measured = figures.measured();
        Figure tooShort = figures.shortOfStock();
        Values values = Values.of(measured, tooShort)
                .with(Term.SUPPLY_SHORT_LIST, list -> list.figure(tooShort, figures.shortList()));
        draft.say(Clause.STOCK, stock(measured, tooShort), values).stop();
        return Writing.paragraphs(draft);
    }

    private static Case stock(Figure measured, Figure tooShort) {
        if (measured.zero()) {
            return Case.NONE;
        }
        if (!tooShort.zero()) {
            return Case.SOME;
        }
        return measured.several() ? Case.ZERO_MANY : Case.ZERO_ONE;
    }
}
