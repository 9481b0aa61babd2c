package org.dailydispatch.document;

import java.util.List;
import org.dailydispatch.figure.Figure;

/** 核查台账: ledgers held against the people, isolation, notices. */
final class LedgerSection {

    private final Writing writing;
    private final LedgerFigures figures;

    LedgerSection(Writing writing) {
        this.writing = writing;
        this.figures = new LedgerFigures(writing.findings());
    }

    List<Paragraph> written() {
        Draft draft = writing.draft(SectionKind.LEDGERS);
        Figure checked = figures.checked();
        draft.say(Clause.LEDGER, Cases.zeroOrSome(checked), Values.of(checked));
        sayRegistered(draft);
        sayAccuracy(draft);
        sayIsolation(draft);
        sayNotices(draft);
        return Writing.paragraphs(draft);
    }

    private void sayRegistered(Draft draft) {
        Figure persons = figures.persons();
        Figure missing = figures.missing();
        draft.say(
                        Clause.REGISTERED,
                        persons.zero() ? Case.NONE : Cases.zeroOrSome(missing),
                        Values.of(persons, missing, figures.missingRate()))
                .stop();
    }

    private void sayAccuracy(Draft draft) {
        Figure sampled = figures.sampled();
        Figure accuracy = figures.accuracy();
        Case some = accuracy.full() ? Case.FULL : Case.SOME;
        draft.say(Clause.ACCURACY, sampled.zero() ? Case.NONE : some, Values.of(sampled, accuracy))
                .stop();
    }

    private void sayIsolation(Draft draft) {
        Figure due = figures.isolationDue();
        Figure isolated = figures.isolated();
        draft.say(Clause.ISOLATION, due.zero() ? Case.NONE : Cases.shareOf(isolated, due), Values.of(due, isolated))
                .stop();
    }

    private void sayNotices(Draft draft) {
        Figure due = figures.noticesDue();
        Figure signed = figures.noticesSigned();
        draft.say(Clause.NOTICES, notices(due, signed), Values.of(due, signed)).stop();
    }

    private static Case notices(Figure due, Figure signed) {
        if (due.zero()) {
            return Case.NONE;
        }
        if (due.numerator() == signed.numerator()) {
            return Case.FULL;
        }
        return Cases.zeroOrSome(signed);
    }
}
