package org.dailydispatch.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.form.FormModel;
import org.dailydispatch.photo.FormPhotos;
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

    private static final String SLOT = "found";

    private final Entries entries;
    private final FormPhotos photos;
    private final EntryChoices choices;
    private final FilterChoices labels;
    private final ReportingClock clock;

    EntryController(
            Entries entries, FormPhotos photos, EntryChoices choices, FilterChoices labels, ReportingClock clock) {
        this.entries = entries;
        this.photos = photos;
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
            HttpServletResponse response)
            throws IOException {
        try {
            Sending sending = form.sending();
            if (entries.stands(actor, form.id(), sending)) {
                return "redirect:/problems/" + form.id();
            }
            photos.takeOwn(actor, sending.photos(actor, form.id(), SLOT, null), form.photos, form.files, errors);
            // Of two that were sent at once, the second may have found no room for its photos.
            if (errors.hasFieldErrors("photos") && entries.stands(actor, form.id(), sending)) {
                return "redirect:/problems/" + form.id();
            }
            NewProblem found = form.read(actor, choices, clock, errors);
            if (found == null) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return form(actor, locale, model);
            }
            enter(actor, form, found, sending);
            return "redirect:/problems/" + form.id();
        } catch (RefusedException otherEntry) {
            form.asAnother(String.valueOf(otherEntry.arguments().get(0)), errors);
            response.setStatus(HttpStatus.CONFLICT.value());
            return form(actor, locale, model);
        }
    }

    private void enter(Actor actor, EntryForm form, NewProblem found, Sending sending) {
        try {
            entries.enter(actor, form.id(), found, form.photos(), sending);
        } catch (DataIntegrityViolationException sentTwiceAtOnce) {
            entries.enter(actor, form.id(), found, form.photos(), sending);
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
