package org.dailydispatch.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.form.FormModel;
import org.dailydispatch.refusal.RefusedException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A problem entered by hand: reported by the public, found in data, or sent down from above. */
@Controller
@RequestMapping("/problems")
@AllowedTo({Role.INSPECTOR, Role.LEADER})
class EntryController {

    private final Problems problems;
    private final EntryChoices choices;
    private final FilterChoices labels;
    private final ReportingClock clock;

    EntryController(Problems problems, EntryChoices choices, FilterChoices labels, ReportingClock clock) {
        this.problems = problems;
        this.choices = choices;
        this.labels = labels;
        this.clock = clock;
    }

    @InitBinder
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "problem";
    }

    @GetMapping("/new")
    String blank(Actor actor, Locale locale, Model model) {
        FormModel.show(model, "form", EntryForm.blank(clock));
        return form(actor, locale, model);
    }

    @PostMapping
    String enter(
            @ModelAttribute("form") EntryForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        NewProblem found = form.read(actor, choices, clock, errors);
        if (found == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(actor, locale, model);
        }
        try {
            return "redirect:/problems/" + enter(actor, form, found).id();
        } catch (RefusedException otherText) {
            form.asAnother(String.valueOf(otherText.arguments().get(0)), errors);
            response.setStatus(HttpStatus.CONFLICT.value());
            return form(actor, locale, model);
        }
    }

    private OpenedProblem enter(Actor actor, EntryForm form, NewProblem found) {
        try {
            return problems.enter(actor, form.id(), found);
        } catch (DataIntegrityViolationException sentTwiceAtOnce) {
            return problems.enter(actor, form.id(), found);
        }
    }

    private String form(Actor actor, Locale locale, Model model) {
        model.addAttribute("townships", choices.townships(actor, locale));
        model.addAttribute("sources", choices.sources(locale));
        model.addAttribute("siteNames", choices.siteNames(actor));
        model.addAttribute("categories", labels.categories(locale));
        model.addAttribute("severities", labels.severities(locale));
        return "problem/new";
    }
}
