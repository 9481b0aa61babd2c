package org.dailydispatch.review;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Checklists;
import org.dailydispatch.form.FormModel;
import org.dailydispatch.inspection.Inspection;
import org.dailydispatch.inspection.Inspections;
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

/** The leader returns an inspection to its author, with the reason and the items that are to be mended. */
@Controller
@RequestMapping("/reviews/{id}/return")
@AllowedTo(Role.LEADER)
class ReturnController {

    private final Reviews reviews;
    private final Inspections inspections;
    private final Checklists checklists;

    ReturnController(Reviews reviews, Inspections inspections, Checklists checklists) {
        this.reviews = reviews;
        this.inspections = inspections;
        this.checklists = checklists;
    }

    @InitBinder("form")
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "review";
    }

    @GetMapping
    String ask(@PathVariable UUID id, Actor leader, Model model) {
        Inspection inspection = inspections.inspection(leader, id);
        ReturnForm form = new ReturnForm();
        form.revision = inspection.revision();
        FormModel.show(model, "form", form);
        return page(inspection, model);
    }

    @PostMapping
    String giveBack(
            @PathVariable UUID id,
            @ModelAttribute("form") ReturnForm form,
            BindingResult errors,
            Actor leader,
            Model model,
            HttpServletResponse response) {
        Inspection inspection = inspections.inspection(leader, id);
        Checklist checklist = checklists.version(inspection.checklistVersionId());
        String reason = form.reason(errors);
        if (reason == null || errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(inspection, model);
        }
        reviews.giveBack(leader, new Seen(id, form.revision), reason, form.items(checklist));
        return "redirect:/inspections/" + id;
    }

    private String page(Inspection inspection, Model model) {
        model.addAttribute("inspection", inspection);
        model.addAttribute("checklist", checklists.version(inspection.checklistVersionId()));
        return "review/return";
    }
}
