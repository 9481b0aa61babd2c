package org.dailydispatch.document;

import java.util.List;
import java.util.function.Consumer;
import org.dailydispatch.document.Findings.Trouble;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;

/** 卡点布控. */
final class CheckpointSection {

    private final Writing writing;
    private final VisitFigures visits;

    CheckpointSection(Writing writing) {
        this.writing = writing;
        this.visits = new VisitFigures(writing.findings());
    }

    List<Paragraph> written() {
        Draft draft = writing.draft(SectionKind.CHECKPOINTS);
        sayChecked(draft);
        sayFound(draft);
        return Writing.paragraphs(draft);
    }

    private void sayChecked(Draft draft) {
        Figure checked = visits.checkpointsChecked();
        Figure missing = visits.checkpointsMissing();
        Values values = Values.of(checked, visits.checkpointsClean(), missing)
                .with(Term.CHECKPOINTS_AMONG, checked.full() ? "卡点" : "已检查卡点");
        draft.say(Clause.CHECKED, checkedCase(checked, missing), values);
        if (!checked.zero()) {
            List<String> names = missing.rows().stream().map(FigureRow::label).toList();
            draft.say(
                    Clause.UNCHECKED,
                    Cases.zeroOrSome(missing),
                    Values.of(missing).with(Term.CHECKPOINTS_MISSING_NAMES, Wording.names(names)));
        }
        draft.stop();
    }

    private Case checkedCase(Figure checked, Figure missing) {
        if (writing.findings().checkpoints().isEmpty()) {
            return Case.NO_SITES;
        }
        if (checked.zero()) {
            return missing.several() ? Case.UNCHECKED_MANY : Case.UNCHECKED_ONE;
        }
        return Cases.clean(visits.checkpointsClean(), checked);
    }

    private void sayFound(Draft draft) {
        List<Trouble> found = new ProblemFigures(writing.findings()).foundToday(Trouble::atCheckpoint);
        Consumer<PlainDraft> told = new ProblemSentences(writing.findings())
                .list(found, problem -> problem.site() + "：", "checkpoint-problems-further");
        draft.say(
                        Clause.FOUND_AT_CHECKPOINTS,
                        Cases.noneOrSome(found.isEmpty()),
                        new Values().with(Term.CHECKPOINT_PROBLEMS, told))
                .stop();
    }
}
