package org.dailydispatch.template;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.TreeMap;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.document.Recipients;
import org.dailydispatch.form.FormModel;
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

/** Whom the dispatches of the working copy are for, and who gets a copy. */
@Controller
@RequestMapping("/admin/templates/copy/recipients")
@AllowedTo(Role.ADMINISTRATOR)
class TemplateRecipientsController {

    private static final String FORM = "template/recipients";

    private final TemplateEditing editing;

    TemplateRecipientsController(TemplateEditing editing) {
        this.editing = editing;
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
    String edit(Model model) {
        FormModel.show(
                model, "form", RecipientsForm.of(editing.copy().template().recipients()));
        return FORM;
    }

    @PostMapping
    String change(
            @ModelAttribute("form") RecipientsForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Recipients typed = form.recipients();
        typed.faults()
                .forEach(fault -> errors.rejectValue(
                        fault.field(), "template.fault." + fault.key(), new Object[] {fault.argument()}, null));
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return FORM;
        }
        try {
            editing.change(typed, String.valueOf(form.mark), actor);
        } catch (StaleVersionException stale) {
            Recipients theirs = editing.copy().template().recipients();
            model.addAttribute("theirs", theirs(typed, theirs));
            form.mark = Mark.of(theirs);
            response.setStatus(HttpStatus.CONFLICT.value());
            return FORM;
        }
        redirect.addFlashAttribute("done", "template.saved");
        return "redirect:/admin/templates/copy";
    }

    /** What somebody else has saved, by field, where it is not what was typed. */
    private static Map<String, String> theirs(Recipients typed, Recipients saved) {
        Map<String, String> theirs = new TreeMap<>();
        if (!saved.addressee().equals(typed.addressee())) {
            theirs.put("addressee", saved.addressee());
        }
        if (!saved.copies().equals(typed.copies())) {
            theirs.put("copies", saved.copies());
        }
        return theirs;
    }
}
