package org.dailydispatch.template;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.TreeMap;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.document.Fault;
import org.dailydispatch.document.SectionKind;
import org.dailydispatch.document.TemplatePart;
import org.dailydispatch.document.TemplateRules;
import org.dailydispatch.form.FormModel;
import org.dailydispatch.refusal.NotFoundException;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The working copy: its sections and their order, and each section by itself. */
@Controller
@RequestMapping("/admin/templates/copy")
@AllowedTo(Role.ADMINISTRATOR)
class TemplateCopyController {

    private static final String HERE = "redirect:/admin/templates/copy";

    private final TemplateEditing editing;

    TemplateCopyController(TemplateEditing editing) {
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
    String outline(Model model) {
        WorkingCopy copy = editing.copy();
        model.addAttribute("copy", copy);
        model.addAttribute("faults", TemplateRules.faults(copy.template()));
        return "template/copy";
    }

    @PostMapping("/discard")
    String discard(@RequestParam int state, Actor actor, RedirectAttributes redirect) {
        try {
            editing.discard(state, actor);
            redirect.addFlashAttribute("done", "template.discarded");
            return "redirect:/admin/templates";
        } catch (StaleVersionException stale) {
            redirect.addFlashAttribute("overtaken", true);
            return HERE;
        }
    }

    @PostMapping("/sections/{part}/move")
    String move(@PathVariable("part") String section, @RequestParam String to, Actor actor) {
        editing.move(kind(section), to.equals("UP"), actor);
        return HERE + "#s-" + section;
    }

    @GetMapping("/sections/{part}")
    String edit(@PathVariable("part") String section, Model model) {
        TemplatePart part = editing.copy().template().part(kind(section));
        FormModel.show(model, "form", SectionForm.of(part));
        model.addAttribute("section", kind(section));
        return "template/section";
    }

    @PostMapping("/sections/{part}")
    String change(
            @PathVariable("part") String section,
            @ModelAttribute("form") SectionForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        TemplatePart typed = form.part(kind(section));
        TemplateRules.faults(typed).forEach(fault -> reject(errors, fault));
        model.addAttribute("section", kind(section));
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "template/section";
        }
        try {
            editing.change(typed, String.valueOf(form.mark), actor);
        } catch (StaleVersionException stale) {
            TemplatePart theirs = editing.copy().template().part(kind(section));
            model.addAttribute("theirs", theirs(typed, theirs));
            form.mark = Mark.of(theirs);
            response.setStatus(HttpStatus.CONFLICT.value());
            return "template/section";
        }
        redirect.addFlashAttribute("done", "template.saved");
        return HERE + "#s-" + section;
    }

    private static void reject(BindingResult errors, Fault fault) {
        String key = "template.fault." + fault.key();
        Object[] arguments = fault.arguments().toArray();
        switch (fault.field()) {
            case "" -> errors.reject(key, arguments, null);
            case "title", "shown" -> errors.rejectValue(fault.field(), key, arguments, null);
            default -> errors.rejectValue("texts[" + fault.field() + "]", key, arguments, null);
        }
    }

    /** What somebody else has saved, by field, where it is not what was typed. */
    private static Map<String, String> theirs(TemplatePart typed, TemplatePart saved) {
        Map<String, String> theirs = new TreeMap<>();
        if (!saved.title().equals(typed.title())) {
            theirs.put("title", saved.title());
        }
        typed.texts().forEach((key, text) -> {
            String other = saved.texts().getOrDefault(key, "");
            if (!other.equals(text)) {
                theirs.put(key, other);
            }
        });
        return theirs;
    }

    private static SectionKind kind(String section) {
        return SectionKind.of(section).orElseThrow(() -> new NotFoundException("section " + section));
    }
}
