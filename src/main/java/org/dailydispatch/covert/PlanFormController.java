package org.dailydispatch.covert;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.form.FormModel;
import org.dailydispatch.listing.Contains;
import org.dailydispatch.refusal.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Planning a covert visit, and changing the plan. */
@Controller
@RequestMapping("/covert-plans")
@AllowedTo(Role.LEADER)
class PlanFormController {

    private static final String VIEW = "covert/form";

    private final Plans plans;
    private final PlanReader reader;
    private final PlanService service;
    private final ReportingClock clock;

    PlanFormController(Plans plans, PlanReader reader, PlanService service, ReportingClock clock) {
        this.plans = plans;
        this.reader = reader;
        this.service = service;
        this.clock = clock;
    }

    @InitBinder("form")
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "covert";
    }

    @GetMapping("/new")
    String blank(Actor actor, Model model) {
        PlanForm form = new PlanForm();
        form.day = clock.today().toString();
        FormModel.show(model, "form", form);
        return page(actor, form, model);
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID id, Actor actor, Model model) {
        PlanForm form = PlanForm.of(plans.plan(actor, id));
        FormModel.show(model, "form", form);
        model.addAttribute("id", id);
        return page(actor, form, model);
    }

    /** @param then {@code find} only looks for sites and keeps what is typed */
    @PostMapping
    String plan(
            @ModelAttribute("form") PlanForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String then,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return keep(null, form, errors, then, actor, model, response, redirect);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable UUID id,
            @ModelAttribute("form") PlanForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String then,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        plans.plan(actor, id);
        model.addAttribute("id", id);
        return keep(id, form, errors, then, actor, model, response, redirect);
    }

    private String keep(
            @Nullable UUID id,
            PlanForm form,
            BindingResult errors,
            @Nullable String then,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if ("find".equals(then)) {
            return page(actor, form, model);
        }
        PlanDraft draft = form.read(errors);
        if (draft != null) {
            try {
                UUID kept = kept(actor, id, draft, form.shownVersion());
                redirect.addFlashAttribute("done", id == null ? "covert.planned" : "covert.changed");
                return "redirect:/covert-plans/" + kept;
            } catch (RefusedException refused) {
                FormModel.reject(errors, refused.key().endsWith("person") ? "people" : "day", refused);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(actor, form, model);
    }

    private UUID kept(Actor actor, @Nullable UUID id, PlanDraft draft, int version) {
        if (id == null) {
            return service.plan(actor, draft);
        }
        service.change(actor, id, draft, version);
        return id;
    }

    private String page(Actor actor, PlanForm form, Model model) {
        ReportingDay chosen = Objects.requireNonNullElse(form.chosenDay(), clock.today());
        // A day that has passed is refused; what was ticked must not vanish because nothing was in force then.
        ReportingDay day = chosen.isBefore(clock.today()) ? clock.today() : chosen;
        String pattern = Objects.requireNonNullElse(Contains.pattern(form.find), "");
        model.addAttribute("choices", reader.choices(actor.team(), day, pattern, form.wanted()));
        model.addAttribute("inspectors", reader.inspectors(actor.team()));
        return VIEW;
    }
}
