package org.dailydispatch.review;

import java.util.List;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Checklists;
import org.dailydispatch.inspection.Inspection;
import org.dailydispatch.inspection.Inspections;
import org.dailydispatch.inspection.Revision;
import org.dailydispatch.inspection.RevisionDifference;
import org.dailydispatch.refusal.NotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the page of a request shows: what it changes, and what was changed meanwhile. */
@Component
class CorrectionPages {

    private final Inspections inspections;
    private final Checklists checklists;

    CorrectionPages(Inspections inspections, Checklists checklists) {
        this.inspections = inspections;
        this.checklists = checklists;
    }

    String show(Actor actor, Correction correction, Model model) {
        Inspection inspection = inspections.inspection(actor, correction.inspectionId());
        Checklist checklist = checklists.version(inspection.checklistVersionId());
        Revision base = revision(inspection, correction.base());
        model.addAttribute("correction", correction);
        model.addAttribute("inspection", inspection);
        model.addAttribute("base", base);
        model.addAttribute("wanted", difference(checklist, base, correction));
        if (correction.stale()) {
            model.addAttribute(
                    "meanwhile",
                    RevisionDifference.between(
                            checklist, base.answers(), base.remark(), inspection.answers(), inspection.remark()));
            model.addAttribute(
                    "wanted",
                    RevisionDifference.between(
                            checklist,
                            inspection.answers(),
                            inspection.remark(),
                            correction.answers(),
                            correction.remark()));
        }
        model.addAttribute("deciding", correction.pending() && actor.is(Role.LEADER));
        return "review/correction";
    }

    private static RevisionDifference difference(Checklist checklist, Revision base, Correction correction) {
        return RevisionDifference.between(
                checklist, base.answers(), base.remark(), correction.answers(), correction.remark());
    }

    private Revision revision(Inspection inspection, int number) {
        List<Revision> revisions = inspections.revisionsOf(inspection);
        return revisions.stream()
                .filter(revision -> revision.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("revision " + number));
    }
}
