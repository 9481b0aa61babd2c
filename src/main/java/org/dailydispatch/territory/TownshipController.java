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

/** 镇街园区: adding and changing the townships. */
@Controller
@RequestMapping("/admin/townships")
@AllowedTo(Role.ADMINISTRATOR)
class TownshipController {

    private static final String FORM = "territory/township-form";

    private final TownshipService townships;
    private final Choices choices;

    TownshipController(TownshipService townships, Choices choices) {
        this.townships = townships;
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
        model.addAttribute("counties", choices.counties(actor, locale));
        model.addAttribute("kinds", choices.townshipKinds(locale));
    }

    @GetMapping("/new")
    String blank(@ModelAttribute("form") TownshipForm form) {
        return FORM;
    }

    @PostMapping
    String add(
            @ModelAttribute("form") TownshipForm form,
            BindingResult errors,
            Actor actor,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        FieldReader read = new FieldReader(errors);
        UUID county = form.county(read);
        ReportingDay first = form.firstDay(read);
        TownshipFacts facts = read(form, read, errors, null);
        if (facts == null || county == null || first == null) {
            return again(response);
        }
        try {
            UUID id = townships.add(county, facts, first, actor);
            redirect.addFlashAttribute("done", "territory.township.added");
            return "redirect:/admin/townships/" + id;
        } catch (RefusedException refused) {
            FormModel.reject(errors, "code", refused);
            return again(response);
        }
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID id, Model model) {
        FormModel.show(model, "form", townships.form(id));
        model.addAttribute("id", id);
        return FORM;
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable UUID id,
            @ModelAttribute("form") TownshipForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        townships.facts(id); // an unknown one is not found, whatever was typed
        model.addAttribute("id", id);
        TownshipFacts facts = read(form, new FieldReader(errors), errors, id);
        if (facts == null) {
            return again(response);
        }
        try {
            townships.change(id, form.shownVersion(), facts, actor);
            redirect.addFlashAttribute("done", "territory.township.changed");
            return "redirect:/admin/townships/" + id;
        } catch (StaleVersionException stale) {
            return besideTheirs(id, form, facts, model, response);
        } catch (RefusedException refused) {
            FormModel.reject(errors, "code", refused);
            return again(response);
        }
    }

    private @Nullable TownshipFacts read(
            TownshipForm form, FieldReader read, BindingResult errors, @Nullable UUID except) {
        TownshipFacts facts = form.facts(read);
        if (!errors.hasFieldErrors("code") && townships.codeTaken(form.code(), except)) {
            errors.rejectValue("code", "form.error.codeTaken");
            return null;
        }
        return facts;
    }

    /** What was typed stays in the fields, what is stored now stands below them, and saving again replaces it. */
    private String besideTheirs(
            UUID id, TownshipForm form, TownshipFacts facts, Model model, HttpServletResponse response) {
        Map<String, String> theirs =
                Differences.theirs(facts.texts(), townships.facts(id).texts());
        if (model.getAttribute("kinds") instanceof Map<?, ?> labels) {
            theirs.computeIfPresent("kind", (field, value) -> String.valueOf(labels.get(value)));
        }
        form.version = townships.form(id).version;
        model.addAttribute("theirs", theirs);
        response.setStatus(HttpStatus.CONFLICT.value());
        return FORM;
    }

    private static String again(HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return FORM;
    }
}
