package org.dailydispatch.template;

import jakarta.servlet.http.HttpServletResponse;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.document.TemplateRules;
import org.dailydispatch.form.FieldReader;
import org.dailydispatch.form.FormModel;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The last look at the working copy: what would change, what is wrong, and the note that goes with the version. */
@Controller
@RequestMapping("/admin/templates/copy/publish")
@AllowedTo(Role.ADMINISTRATOR)
class TemplatePublishController {

    private static final String FORM = "template/publish";

    private final TemplateEditing editing;
    private final Templates templates;

    TemplatePublishController(TemplateEditing editing, Templates templates) {
        this.editing = editing;
        this.templates = templates;
    }

    @InitBinder("form")
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "template";
    }

    @GetMapping
    String look(Model model) {
        PublishForm form = new PublishForm();
        form.state = show(model).state();
        FormModel.show(model, "form", form);
        return FORM;
    }

    @PostMapping
    String publish(
            @ModelAttribute("form") PublishForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        String note = new FieldReader(errors).text("note", form.note, PublishForm.LONGEST_NOTE);
        if (note != null) {
            try {
                int number = editing.publish(form.state, note, actor);
                redirect.addFlashAttribute("done", "template.published");
                return "redirect:/admin/templates/versions/" + number;
            } catch (StaleVersionException stale) {
                form.state = editing.copy().state();
                model.addAttribute("overtaken", true);
                response.setStatus(HttpStatus.CONFLICT.value());
            } catch (RefusedException refused) {
                FormModel.reject(errors, "note", refused);
            }
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        show(model);
        return FORM;
    }

    private WorkingCopy show(Model model) {
        WorkingCopy copy = editing.copy();
        model.addAttribute("copy", copy);
        model.addAttribute("faults", TemplateRules.faults(copy.template()));
        model.addAttribute("recipients", RecipientsChange.between(templates.of(copy.base()), copy.template()));
        model.addAttribute("changes", SectionChange.between(templates.of(copy.base()), copy.template()));
        return copy;
    }
}
