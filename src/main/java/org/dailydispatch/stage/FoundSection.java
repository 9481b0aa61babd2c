package org.dailydispatch.stage;

import java.util.Map;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.document.PlainDraft;
import org.dailydispatch.document.Section;
import org.dailydispatch.figure.Figure;

/** 五、问题和整改. */
final class FoundSection {

    private final FoundFigures figures;
    private final Map<String, Figure> named;

    FoundSection(StageFindings findings, Map<String, Figure> named) {
        this.figures = new FoundFigures(findings);
        this.named = named;
    }

    Section written() {
        PlainDraft draft = new PlainDraft(named);
        Figure found = figures.found();
        if (found.zero()) {
            draft.figure(found, "期内没有发现问题");
        } else {
            draft.say("期内发现问题").figure(found);
            StageComposer.sayUnlessZero(draft, "，其中重大", figures.found(Severity.MAJOR));
            StageComposer.sayUnlessZero(draft, "，较重", figures.found(Severity.SERIOUS));
            draft.say("，整改率").figure(figures.rectification());
        }
        Figure closed = figures.closed();
        if (closed.zero()) {
            draft.say("；").figure(closed, "没有销号");
        } else {
            draft.say("；复查销号").figure(closed);
        }
        sayOpen(draft);
        return StageComposer.section("found", "五、问题和整改", draft.say("。"));
    }

    private void sayOpen(PlainDraft draft) {
        Figure open = figures.open();
        if (open.zero()) {
            draft.say("；").figure(open, "期末无未销号问题");
            return;
        }
        draft.say("；期末未销号").figure(open);
        Figure overdue = figures.overdue();
        if (overdue.zero()) {
            draft.say("，").figure(overdue, "无逾期");
        } else {
            draft.say("，其中逾期").figure(overdue);
        }
    }
}
