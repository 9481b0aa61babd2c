package org.dailydispatch.covert;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.form.Typed;
import org.dailydispatch.inspection.InspectionRow;
import org.dailydispatch.inspection.Inspections;
import org.dailydispatch.inspection.Marks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 暗访: the leader's plans and what waits for his release; a covert inspector's own plans. */
@Controller
class PlanController {

    private final Plans plans;
    private final PlanService service;
    private final Inspections inspections;
    private final Marks marks;
    private final PlanSheet sheet;

    PlanController(Plans plans, PlanService service, Inspections inspections, Marks marks, PlanSheet sheet) {
        this.plans = plans;
        this.service = service;
        this.inspections = inspections;
        this.marks = marks;
        this.sheet = sheet;
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "covert";
    }

    /** @param after the last plan of the page before */
    @GetMapping("/covert-plans")
    @AllowedTo({Role.LEADER, Role.COVERT_INSPECTOR})
    String list(@RequestParam(required = false) @Nullable String after, Actor actor, Model model) {
        List<Plan> page = plans.page(actor, Typed.id(after));
        boolean more = page.size() > Plans.PAGE;
        List<InspectionRow> waiting = actor.is(Role.LEADER) ? inspections.unreleased(actor) : List.of();
        Set<UUID> returned =
                marks.returned(actor, waiting.stream().map(InspectionRow::id).toList());
        model.addAttribute("plans", more ? page.subList(0, Plans.PAGE) : page);
        model.addAttribute("more", more);
        model.addAttribute("waiting", waiting);
        model.addAttribute("returned", returned);
        model.addAttribute("ready", waiting.size() - returned.size());
        model.addAttribute("mayPlan", actor.is(Role.LEADER));
        return "covert/list";
    }

    @GetMapping("/covert-plans.xlsx")
    @AllowedTo({Role.LEADER, Role.COVERT_INSPECTOR})
    void file(Actor actor, Locale locale, HttpServletResponse response) {
        sheet.send(response, actor, locale);
    }

    @GetMapping("/covert-plans/{id}")
    @AllowedTo({Role.LEADER, Role.COVERT_INSPECTOR})
    String view(@PathVariable UUID id, Actor actor, Model model) {
        model.addAttribute("plan", plans.plan(actor, id));
        model.addAttribute("mayPlan", actor.is(Role.LEADER));
        return "covert/plan";
    }

    @PostMapping("/covert-plans/{id}/cancel")
    @AllowedTo(Role.LEADER)
    String cancel(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            Actor actor,
            RedirectAttributes redirect) {
        service.cancel(actor, id, version);
        redirect.addFlashAttribute("done", "covert.cancelled");
        return "redirect:/covert-plans";
    }
}
