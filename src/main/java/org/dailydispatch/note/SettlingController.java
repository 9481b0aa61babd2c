package org.dailydispatch.note;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.form.FormModel;
import org.dailydispatch.refusal.RefusedException;
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

/** What the leader makes of a note: a problem, an inspection, or nothing. */
@Controller
@RequestMapping("/notes/{id}")
@AllowedTo(Role.LEADER)
class SettlingController {

    private final Notes notes;
    private final SettlingChoices choices;
    private final ReportingClock clock;

    SettlingController(Notes notes, SettlingChoices choices, ReportingClock clock) {
        this.notes = notes;
        this.choices = choices;
        this.clock = clock;
    }

    @InitBinder("form")
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "note";
    }

    @GetMapping("/problem")
    String problem(@PathVariable UUID id, Actor leader, Locale locale, Model model) {
        Note note = open(leader, id);
        FormModel.show(model, "form", TroubleForm.of(note, choices.townshipName(note), clock));
        return problemForm(note, leader, locale, model);
    }

    @PostMapping("/problem")
    String makeProblem(
            @PathVariable UUID id,
            @ModelAttribute("form") TroubleForm form,
            BindingResult errors,
            Actor leader,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Note note = open(leader, id);
        Trouble trouble = form.read(choices.townships(leader, locale).keySet(), clock, errors);
        if (trouble == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return problemForm(note, leader, locale, model);
        }
        return "redirect:/problems/" + notes.makeProblem(leader, id, trouble).id();
    }

    private String problemForm(Note note, Actor leader, Locale locale, Model model) {
        model.addAttribute("note", note);
        model.addAttribute("townships", choices.townships(leader, locale));
        model.addAttribute("categories", choices.categories(locale));
        model.addAttribute("severities", choices.severities(locale));
        return "note/problem";
    }

    @GetMapping("/inspection")
    String inspection(@PathVariable UUID id, Actor leader, Locale locale, Model model) {
        Note note = toSend(leader, id);
        FormModel.show(model, "form", ErrandForm.of(note, locale));
        return inspectionForm(note, leader, model);
    }

    @PostMapping("/inspection")
    String sendToInspect(
            @PathVariable UUID id,
            @ModelAttribute("form") ErrandForm form,
            BindingResult errors,
            Actor leader,
            Model model,
            HttpServletResponse response) {
        Note note = toSend(leader, id);
        if (!form.isOf(note)) {
            throw settled();
        }
        UUID assignee = form.assignee(choices.people(leader, note).keySet(), errors);
        UUID site = form.site(choices.sites(), choices.county(leader), errors);
        String remark = form.remark(errors);
        if (assignee == null || site == null || errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return inspectionForm(note, leader, model);
        }
        notes.sendToInspect(leader, id, note.inspectionId(), site, assignee, remark);
        return "redirect:/notes/" + id;
    }

    private String inspectionForm(Note note, Actor leader, Model model) {
        model.addAttribute("note", note);
        model.addAttribute("people", choices.people(leader, note));
        model.addAttribute("sites", choices.sites().proposed(choices.county(leader)));
        return "note/inspection";
    }

    @GetMapping("/aside")
    String aside(@PathVariable UUID id, Actor leader, Model model) {
        model.addAttribute("note", open(leader, id));
        FormModel.show(model, "form", new AsideForm());
        return "note/aside";
    }

    @PostMapping("/aside")
    String putAside(
            @PathVariable UUID id,
            @ModelAttribute("form") AsideForm form,
            BindingResult errors,
            Actor leader,
            Model model,
            HttpServletResponse response) {
        Note note = open(leader, id);
        String reason = form.reason(errors);
        if (reason == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("note", note);
            return "note/aside";
        }
        notes.putAside(leader, id, reason);
        return "redirect:/notes/" + id;
    }

    private Note open(Actor leader, UUID id) {
        Note note = notes.note(leader, id);
        if (!note.open()) {
            throw settled();
        }
        return note;
    }

    private Note toSend(Actor leader, UUID id) {
        Note note = notes.note(leader, id);
        if (!note.maySend()) {
            throw settled();
        }
        return note;
    }

    private static RefusedException settled() {
        return new RefusedException("note.refused.settled");
    }
}
