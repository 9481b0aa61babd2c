package org.dailydispatch.inspection;

import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.checklist.Checklists;
import org.dailydispatch.day.ReportingClock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One filed inspection, to be read; and its release, if it is covert. */
@Controller
@RequestMapping("/inspections/{id}")
class InspectionController {

    private final Inspections inspections;
    private final Releases releases;
    private final Checklists checklists;
    private final ReportingClock clock;

    InspectionController(Inspections inspections, Releases releases, Checklists checklists, ReportingClock clock) {
        this.inspections = inspections;
        this.releases = releases;
        this.checklists = checklists;
        this.clock = clock;
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "inspection";
    }

    @GetMapping
    @AllowedTo({Role.INSPECTOR, Role.COVERT_INSPECTOR, Role.LEADER, Role.LIAISON, Role.MUNICIPAL})
    String detail(@PathVariable UUID id, Actor actor, Model model) {
        Inspection inspection = inspections.inspection(actor, id);
        boolean today = inspection.day().equals(clock.today());
        model.addAttribute("inspection", inspection);
        model.addAttribute("checklist", checklists.version(inspection.checklistVersionId()));
        model.addAttribute("revisions", inspections.revisionsOf(inspection));
        model.addAttribute("mine", inspection.isBy(actor));
        model.addAttribute("editable", today && inspection.isBy(actor));
        model.addAttribute("locked", !today);
        model.addAttribute(
                "releasable", actor.is(Role.LEADER) && !inspection.row().released());
        return "inspection/detail";
    }

    @PostMapping("/release")
    @AllowedTo(Role.LEADER)
    String release(@PathVariable UUID id, Actor actor) {
        releases.release(actor, id);
        return "redirect:/inspections/" + id;
    }
}
