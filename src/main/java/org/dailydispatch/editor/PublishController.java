package org.dailydispatch.editor;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.checklist.Editions;
import org.dailydispatch.checklist.Listed;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The last look at a working copy: what would change, what is still wrong, and the note that goes with the version. */
@Controller
@RequestMapping("/admin/checklists/{id}/copy/publish")
@AllowedTo(Role.ADMINISTRATOR)
class PublishController {

    private static final String FORM = "editor/publish";

    private final Copies copies;
    private final Publishing publishing;
    private final Editions editions;

    PublishController(Copies copies, Publishing publishing, Editions editions) {
        this.copies = copies;
        this.publishing = publishing;
        this.editions = editions;
    }

    @InitBinder("form")
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "editor";
    }

    @ModelAttribute("list")
    Listed list(@PathVariable UUID id) {
        return editions.about(id);
    }

    @GetMapping
    String look(@PathVariable UUID id, Model model) {
        PublishForm form = new PublishForm();
        form.version = String.valueOf(show(id, model).version());
        FormModel.show(model, "form", form);
        return FORM;
    }

    @PostMapping
    String publish(
            @PathVariable UUID id,
            @ModelAttribute("form") PublishForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (copies.find(id).isEmpty()) {
            redirect.addFlashAttribute("overtaken", true);
            return "redirect:/admin/checklists/" + id;
        }
        String note = form.note(new FieldReader(errors));
        if (note != null) {
            try {
                int number = publishing.publish(id, form.shownVersion(), note, actor);
                redirect.addFlashAttribute("done", "editor.published");
                return "redirect:/admin/checklists/" + id + "/versions/" + number;
            } catch (StaleVersionException stale) {
                form.version = String.valueOf(copies.copy(id).version());
                model.addAttribute("overtaken", true);
                response.setStatus(HttpStatus.CONFLICT.value());
            } catch (RefusedException refused) {
                FormModel.reject(errors, "note", refused);
            }
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        show(id, model);
        return FORM;
    }

    private Copy show(UUID id, Model model) {
        Copy copy = copies.copy(id);
        model.addAttribute("copy", copy);
        model.addAttribute("faults", publishing.faults(copy));
        model.addAttribute("changes", publishing.changes(copy));
        model.addAttribute("movesKinds", publishing.movesKinds(copy));
        return copy;
    }
}
