package org.dailydispatch.inspection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Checklists;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.day.ReportingClock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One filed inspection, to be read; and its release, if it is covert. */
@Controller
@RequestMapping("/inspections/{id}")
class InspectionController {

    private final Inspections inspections;
    private final Releases releases;
    private final Checklists checklists;
    private final List<Panels> panels;
    private final ReportingClock clock;

    InspectionController(
            Inspections inspections,
            Releases releases,
            Checklists checklists,
            List<Panels> panels,
            ReportingClock clock) {
        this.inspections = inspections;
        this.releases = releases;
        this.checklists = checklists;
        this.panels = panels;
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
        Checklist checklist = checklists.version(inspection.checklistVersionId());
        model.addAttribute("checklist", checklist);
        model.addAttribute("asked", checklist.applying(inspection.given()));
        model.addAttribute("changes", changes(actor, inspection, checklist));
        model.addAttribute(
                "panels",
                panels.stream()
                        .flatMap(room -> room.of(actor, inspection).stream())
                        .toList());
        model.addAttribute("circumstances", inspections.circumstances(actor, id).orElse(null));
        model.addAttribute("mine", inspection.isBy(actor));
        model.addAttribute("editable", today && inspection.isBy(actor));
        model.addAttribute("ofTeam", actor.is(Role.INSPECTOR, Role.COVERT_INSPECTOR, Role.LEADER));
        model.addAttribute("locked", !today);
        model.addAttribute("releasable", releases.allows(actor, inspection));
        return "inspection/detail";
    }

    /** How prices differ from the reading before, by item. */
    private Map<String, List<PriceChange>> changes(Actor actor, Inspection inspection, Checklist checklist) {
        Inspection before =
                inspections.before(actor, inspection, checklist.code()).orElse(null);
        Map<String, List<PriceChange>> changes = new HashMap<>();
        for (Item item : checklist.items()) {
            Answer earlier = before == null ? null : before.answer(item.code()).orElse(null);
            Answer now = inspection.answer(item.code()).orElse(null);
            changes.put(item.code(), PriceChange.of(item, now, earlier));
        }
        return changes;
    }

    @PostMapping("/release")
    @AllowedTo(Role.LEADER)
    String release(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        releases.release(actor, id);
        redirect.addFlashAttribute("done", "inspection.released");
        return "redirect:/inspections/" + id;
    }
}
