package org.dailydispatch.inspection;

import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.checklist.Checklists;
import org.dailydispatch.refusal.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The revisions of an inspection, and the difference between any two of them; for the team that made it. */
@Controller
@AllowedTo({Role.INSPECTOR, Role.COVERT_INSPECTOR, Role.LEADER})
class RevisionController {

    private final Inspections inspections;
    private final Checklists checklists;

    RevisionController(Inspections inspections, Checklists checklists) {
        this.inspections = inspections;
        this.checklists = checklists;
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "inspection";
    }

    /** Without numbers: the last two. */
    @GetMapping("/inspections/{id}/revisions")
    String revisions(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            Actor actor,
            Model model) {
        Inspection inspection = inspections.inspection(actor, id);
        List<Revision> revisions = inspections.revisionsOf(inspection);
        Revision after = revision(revisions, to == null ? inspection.revision() : to);
        Revision before = revision(revisions, from == null ? Math.max(1, after.number() - 1) : from);
        model.addAttribute("inspection", inspection);
        model.addAttribute("revisions", revisions);
        model.addAttribute("before", before);
        model.addAttribute("after", after);
        model.addAttribute(
                "difference",
                RevisionDifference.between(
                        checklists.version(inspection.checklistVersionId()),
                        before.answers(),
                        before.remark(),
                        after.answers(),
                        after.remark()));
        return "inspection/revisions";
    }

    private static Revision revision(List<Revision> revisions, int number) {
        return revisions.stream()
                .filter(revision -> revision.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("revision " + number));
    }
}
