package org.dailydispatch.document;

import java.util.List;
import org.dailydispatch.figure.Figure;

/** 总体情况. */
final class GeneralSection {

    private final Writing writing;
    private final VisitFigures visits;
    private final ProblemFigures problems;

    GeneralSection(Writing writing) {
        this.writing = writing;
        this.visits = new VisitFigures(writing.findings());
        this.problems = new ProblemFigures(writing.findings());
    }

    List<Paragraph> written() {
        Draft draft = writing.draft(SectionKind.GENERAL);
        sayVisits(draft);
        sayProblems(draft);
        return Writing.paragraphs(draft);
    }

    private void sayVisits(Draft draft) {
        Figure visited = visits.townshipsVisited();
        Case when = visited.zero() ? Case.ZERO : visited.full() ? Case.FULL : Case.SOME;
        draft.say(Clause.VISITED, when, Values.of(visited, visits.townshipsUnvisited()));
        Figure checkpoints = visits.checkpointsChecked();
        Figure villages = visits.villagesChecked();
        draft.say(
                Clause.PLACES,
                places(checkpoints, villages),
                Values.of(checkpoints, villages).with(Term.CHECKPOINT_KINDS, visits.kindsChecked()));
        Figure covert = visits.covertVisited();
        draft.say(Clause.COVERT, Cases.zeroOrSome(covert), Values.of(covert)).stop();
    }

    private static Case places(Figure checkpoints, Figure villages) {
        if (checkpoints.zero()) {
            return villages.zero() ? Case.NONE : Case.VILLAGES;
        }
        return villages.zero() ? Case.CHECKPOINTS : Case.BOTH;
    }

    private void sayProblems(Draft draft) {
        Figure found = problems.found();
        draft.say(Clause.FOUND, Cases.zeroOrSome(found), Values.of(found));
        Figure major = problems.found(Weight.MAJOR);
        Figure serious = problems.found(Weight.SERIOUS);
        draft.say(Clause.WEIGHT, weight(found, major, serious), Values.of(major, serious));
        Figure closed = problems.closed();
        draft.say(Clause.CLOSED, Cases.zeroOrSome(closed), Values.of(closed));
        Figure open = problems.open();
        Figure overdue = problems.overdue();
        draft.say(Clause.OPEN, Cases.open(open, overdue), Values.of(open, overdue))
                .stop();
    }

    private static Case weight(Figure found, Figure major, Figure serious) {
        if (major.zero() && serious.zero()) {
            return Case.NONE;
        }
        if (major.numerator() == found.numerator()) {
            return major.several() ? Case.MAJOR_ALL_MANY : Case.MAJOR_ALL_ONE;
        }
        if (serious.numerator() == found.numerator()) {
            return serious.several() ? Case.SERIOUS_ALL_MANY : Case.SERIOUS_ALL_ONE;
        }
        if (serious.zero()) {
            return Case.MAJOR_SOME;
        }
        return major.zero() ? Case.SERIOUS_SOME : Case.BOTH;
    }
}
