package org.dailydispatch.review;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.form.FormModel;
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

/** Requests to correct inspections after their day: their list, one with its difference, and the leader's decision. */
@Controller
@AllowedTo(Role.LEADER)
class CorrectionController {

    private static final int PAGE = 30;

    private final Corrections corrections;
    private final CorrectionPages pages;
    private final ReviewSheet sheet;

    CorrectionController(Corrections corrections, CorrectionPages pages, ReviewSheet sheet) {
        this.corrections = corrections;
        this.pages = pages;
        this.sheet = sheet;
    }

    @InitBinder
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "review";
    }

    @GetMapping("/reviews/corrections")
    String list(@ModelAttribute("filter") CorrectionListForm form, BindingResult errors, Actor leader, Model model) {
        List<Correction> rows = corrections.page(leader, form, PAGE + 1);
        List<Correction> shown = rows.subList(0, Math.min(rows.size(), PAGE));
        model.addAttribute("rows", shown);
        model.addAttribute("shown", form.shown());
        model.addAttribute("states", CorrectionState.values());
        model.addAttribute("more", rows.size() > PAGE ? form.following(shown.get(PAGE - 1)) : null);
        return "review/corrections";
    }

    @GetMapping("/reviews/corrections.xlsx")
    void file(CorrectionListForm form, Actor leader, Locale locale, HttpServletResponse response) {
        sheet.send(response, leader, form.shown(), locale);
    }

    @GetMapping("/reviews/corrections/{id}")
    @AllowedTo({Role.LEADER, Role.INSPECTOR, Role.COVERT_INSPECTOR})
    String correction(@PathVariable UUID id, Actor actor, Model model) {
        Correction correction = corrections.correction(actor, id);
        DecisionForm form = new DecisionForm();
        form.version = correction.version();
        form.revision = correction.standing();
        FormModel.show(model, "form", form);
        return pages.show(actor, correction, model);
    }

    @PostMapping("/reviews/corrections/{id}/approve")
    String approve(@PathVariable UUID id, @ModelAttribute("form") DecisionForm form, Actor leader) {
        corrections.approve(leader, id, form.version, form.revision);
        return "redirect:/reviews/corrections/" + id;
    }

    @PostMapping("/reviews/corrections/{id}/return")
    String giveBack(
            @PathVariable UUID id,
            @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            Actor leader,
            Model model,
            HttpServletResponse response) {
        Correction correction = corrections.correction(leader, id);
        String decision = form.decision(errors);
        if (decision == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.show(leader, correction, model);
        }
        corrections.giveBack(leader, id, form.version, decision);
        return "redirect:/reviews/corrections/" + id;
    }
}
