package org.dailydispatch.document;

import java.util.List;
import org.dailydispatch.figure.Figure;

/** 主要问题与整改进展: the day, what is open, what became of all since the posting; the lines of the table stand apart. */
final class ProblemSection {

    private final Writing writing;
    private final ProblemFigures problems;
    private final RectificationFigures since;
    private final ProblemTable table;

    ProblemSection(Writing writing, ProblemTable table) {
        this.writing = writing;
        this.problems = new ProblemFigures(writing.findings());
        this.since = new RectificationFigures(writing.findings());
        this.table = table;
    }

    List<Paragraph> written() {
        Draft day = draft();
        sayDay(day);
        sayOpen(day);
        boolean untold = table.lines().isEmpty() && !problems.open().zero();
        Draft noTable =
                draft().say(Clause.NO_TABLE, untold ? Case.ZERO : Case.NONE).stop();
        Draft further = draft().say(
                        Clause.FURTHER, Cases.noneOrSome(table.further() == 0), Values.of(table.furtherFigure()))
                .stop();
        return Writing.paragraphs(day, sinceThePosting(), noTable, further);
    }

    private Draft draft() {
        return writing.draft(SectionKind.PROBLEMS);
    }

    private void sayDay(Draft draft) {
        Figure found = problems.found();
        say(draft, Clause.DAY_FOUND, found);
        Figure recurred = problems.recurred();
        draft.say(Clause.DAY_RECURRED, found.zero() ? Case.NONE : Cases.shareOf(recurred, found), Values.of(recurred));
        say(draft, Clause.DAY_CLOSED, problems.closed());
        say(draft, Clause.DAY_RETURNED, problems.returned());
        say(draft, Clause.DAY_OVERDUE, problems.overdueNew());
        draft.stop();
    }

    private static void say(Draft draft, Clause clause, Figure figure) {
        draft.say(clause, Cases.zeroOrSome(figure), Values.of(figure));
    }

    private void sayOpen(Draft draft) {
        Figure open = problems.open();
        say(draft, Clause.NOW_OPEN, open);
        if (!open.zero()) {
            new Shares(open, draft)
                    .of(Clause.NOW_OVERDUE, problems.overdue())
                    .of(Clause.NOW_RETURNED, problems.openReturned())
                    .of(Clause.NOW_RECURRED, problems.openRecurred())
                    .say();
        }
        draft.stop();
    }

    private Draft sinceThePosting() {
        Draft draft = draft();
        Figure found = since.found();
        draft.say(
                Clause.SINCE_FOUND, Cases.zeroOrSome(found), Values.of(found, since.rectification(), since.closing()));
        Figure due = since.due();
        draft.say(Clause.SINCE_DUE, found.zero() ? Case.NONE : Cases.zeroOrSome(due), Values.of(due, since.onTime()));
        Figure days = since.daysToClose();
        draft.say(Clause.SINCE_DAYS, Cases.noneOrSome(days.zero()), Values.of(days));
        return draft.stop();
    }
}
