package org.dailydispatch.draft;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.inspection.Inspection;
import org.dailydispatch.inspection.Inspections;
import org.dailydispatch.refusal.RefusedException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form of an inspection: new, gone on with, or correcting what is filed. */
@Controller
@RequestMapping("/inspections")
@AllowedTo({Role.INSPECTOR, Role.COVERT_INSPECTOR})
class FormController {

    private final FormPages pages;
    private final Drafts drafts;
    private final Inspections inspections;
    private final ReportingClock clock;

    FormController(FormPages pages, Drafts drafts, Inspections inspections, ReportingClock clock) {
        this.pages = pages;
        this.drafts = drafts;
        this.inspections = inspections;
        this.clock = clock;
    }

    @InitBinder("form")
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "inspection";
    }

    @ModelAttribute("severities")
    Severity[] severities() {
        return Severity.values();
    }

    /** What is said so often that one tap should do; the words are in the bundle. */
    @ModelAttribute("phrases")
    List<String> phrases() {
        return List.of("equipment", "staff", "records");
    }

    @GetMapping("/new")
    String blank(@RequestParam UUID site, Actor actor, Locale locale, Model model) {
        Optional<UUID> begun = drafts.begun(actor, site);
        if (begun.isPresent()) {
            return "redirect:/inspections/" + begun.get() + "/edit";
        }
        model.addAttribute("page", pages.blank(actor, site, locale));
        return "draft/form";
    }

    @GetMapping("/{id}/edit")
    String goOn(
            @PathVariable UUID id,
            @RequestParam(required = false) String checked,
            Actor actor,
            Locale locale,
            Model model) {
        Optional<Draft> draft = drafts.find(actor, id);
        model.addAttribute(
                "page",
                draft.isPresent()
                        ? draftPage(actor, draft.get(), checked != null, locale)
                        : pages.of(actor, correctable(actor, id), locale));
        return "draft/form";
    }

    private FormPage draftPage(Actor actor, Draft draft, boolean checked, Locale locale) {
        return pages.of(actor, draft, checked ? drafts.check(actor, draft).complaints() : List.of(), locale);
    }

    private Inspection correctable(Actor actor, UUID id) {
        Inspection filed = inspections.inspection(actor, id);
        if (!filed.isBy(actor)) {
            throw new AccessDeniedException("correcting somebody else's inspection");
        }
        if (!filed.day().equals(clock.today())) {
            throw new RefusedException("inspection.refused.locked", filed.day());
        }
        return filed;
    }

    @PostMapping("/{id}/draft")
    String keep(
            @PathVariable UUID id,
            @ModelAttribute("form") InspectionForm form,
            @RequestParam(defaultValue = "check") String then,
            Actor actor) {
        drafts.save(actor, id, form);
        return then.equals("save") ? "redirect:/inspections/" + id + "/edit?saved" : toCheck(id);
    }

    @PostMapping("/{id}/today")
    String moveToToday(@PathVariable UUID id, Actor actor) {
        drafts.moveToToday(actor, id);
        return toCheck(id);
    }

    @PostMapping("/{id}/base")
    String base(@PathVariable UUID id, Actor actor) {
        drafts.base(actor, id);
        return toCheck(id);
    }

    @PostMapping("/{id}/discard")
    String discard(@PathVariable UUID id, Actor actor) {
        drafts.discard(actor, id);
        return inspections.find(actor, id).isPresent() ? "redirect:/inspections/" + id : "redirect:/today";
    }

    private static String toCheck(UUID id) {
        return "redirect:/inspections/" + id + "/check";
    }
}
