package org.dailydispatch.territory;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.form.Differences;
import org.dailydispatch.form.FieldReader;
import org.dailydispatch.form.FormModel;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 点位: adding and changing the sites. */
@Controller
@RequestMapping("/admin/sites")
@AllowedTo(Role.ADMINISTRATOR)
class SiteController {

    private static final String FORM = "territory/site-form";

    private final SiteService sites;
    private final Choices choices;

    SiteController(SiteService sites, Choices choices) {
        this.sites = sites;
        this.choices = choices;
    }

    @InitBinder("form")
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "admin";
    }

    @ModelAttribute
    void choices(Actor actor, Locale locale, Model model) {
        model.addAttribute("townships", choices.townships(actor, locale));
        model.addAttribute("kinds", choices.siteKinds(locale));
    }

    @GetMapping("/new")
    String blank(@ModelAttribute("form") SiteForm form) {
        return FORM;
    }

    @PostMapping
    String add(
            @ModelAttribute("form") SiteForm form,
            BindingResult errors,
            Actor actor,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        FieldReader read = new FieldReader(errors);
        ReportingDay first = form.firstDay(read);
        SiteFacts facts = read(form, read, errors, null);
        if (facts == null || first == null) {
            return again(response);
        }
        try {
            UUID id = sites.add(facts, first, actor);
            redirect.addFlashAttribute("done", "territory.site.added");
            return "redirect:/admin/sites/" + id;
        } catch (RefusedException refused) {
            FormModel.reject(errors, fieldOf(refused), refused);
            return again(response);
        }
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID id, Model model) {
        FormModel.show(model, "form", sites.form(id));
        model.addAttribute("id", id);
        return FORM;
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable UUID id,
            @ModelAttribute("form") SiteForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        sites.facts(id); // an unknown one is not found, whatever was typed
        model.addAttribute("id", id);
        SiteFacts facts = read(form, new FieldReader(errors), errors, id);
        if (facts == null) {
            return again(response);
        }
        try {
            sites.change(id, form.shownVersion(), facts, actor);
            redirect.addFlashAttribute("done", "territory.site.changed");
            return "redirect:/admin/sites/" + id;
        } catch (StaleVersionException stale) {
            return besideTheirs(id, form, facts, model, response);
        } catch (RefusedException refused) {
            FormModel.reject(errors, fieldOf(refused), refused);
            return again(response);
        }
    }

    private @Nullable SiteFacts read(SiteForm form, FieldReader read, BindingResult errors, @Nullable UUID except) {
        SiteFacts facts = form.facts(read);
        boolean codeIsWrong = errors.hasFieldErrors("code") || errors.hasFieldErrors("townshipId");
        if (!codeIsWrong && sites.codeTaken(form.township(), form.code(), except)) {
            errors.rejectValue("code", "form.error.codeTaken");
            return null;
        }
        return facts;
    }

    /** What was typed stays in the fields, what is stored now stands below them, and saving again replaces it. */
    private String besideTheirs(UUID id, SiteForm form, SiteFacts facts, Model model, HttpServletResponse response) {
        SiteForm stored = sites.form(id);
        Map<String, String> theirs =
                Differences.theirs(facts.texts(), sites.facts(id).texts());
        theirs.computeIfPresent("townshipId", (field, value) -> label(model, "townships", value));
        theirs.computeIfPresent("kind", (field, value) -> label(model, "kinds", value));
        form.version = stored.version;
        model.addAttribute("theirs", theirs);
        response.setStatus(HttpStatus.CONFLICT.value());
        return FORM;
    }

    private static String label(Model model, String choices, String value) {
        return model.getAttribute(choices) instanceof Map<?, ?> labels ? String.valueOf(labels.get(value)) : value;
    }

    private static String fieldOf(RefusedException refused) {
        return switch (refused.key()) {
            case "territory.site.refused.family", "territory.site.refused.enterprise" -> "kind";
            case "territory.site.refused.county" -> "townshipId";
            default -> "code";
        };
    }

    private static String again(HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return FORM;
    }
}
