package org.dailydispatch.editor;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.checklist.Editions;
import org.dailydispatch.checklist.Listed;
import org.dailydispatch.day.Ids;
import org.dailydispatch.form.FieldReader;
import org.dailydispatch.form.FormModel;
import org.dailydispatch.language.Name;
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

/** The sections of a working copy: added, renamed, ordered by buttons, removed when empty. */
@Controller
@RequestMapping("/admin/checklists/{id}/copy/sections")
@AllowedTo(Role.ADMINISTRATOR)
class SectionController {

    private static final String FORM = "editor/section";

    private final Copies copies;
    private final Editions editions;

    SectionController(Copies copies, Editions editions) {
        this.copies = copies;
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

    @GetMapping("/new")
    String blank(@ModelAttribute("form") SectionForm form) {
        return FORM;
    }

    @PostMapping
    String add(
            @PathVariable UUID id,
            @ModelAttribute("form") SectionForm form,
            BindingResult errors,
            Actor actor,
            HttpServletResponse response) {
        Name name = form.name(new FieldReader(errors));
        if (name == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return FORM;
        }
        String key = Ids.next().toString();
        copies.change(id, "CHECKLIST_SECTION_ADDED", name.zh(), content -> content.addPart(key, name), actor);
        return at(id, "section-" + key);
    }

    @GetMapping("/{section}")
    String edit(@PathVariable UUID id, @PathVariable("section") String key, Model model) {
        FormModel.show(model, "form", SectionForm.of(copies.copy(id).content().part(key)));
        return FORM;
    }

    @PostMapping("/{section}")
    String rename(
            @PathVariable UUID id,
            @PathVariable("section") String key,
            @ModelAttribute("form") SectionForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        Name name = form.name(new FieldReader(errors));
        if (name == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return FORM;
        }
        try {
            copies.change(
                    id, "CHECKLIST_SECTION_RENAMED", name.zh(), content -> renamed(content, key, form, name), actor);
            return at(id, "section-" + key);
        } catch (StaleVersionException stale) {
            Part theirs = copies.copy(id).content().part(key);
            form.mark = Mark.of(theirs);
            model.addAttribute("theirs", Theirs.of(name, theirs.name()));
            response.setStatus(HttpStatus.CONFLICT.value());
            return FORM;
        }
    }

    private static Content renamed(Content content, String key, SectionForm form, Name name) {
        if (!Mark.of(content.part(key)).equals(form.mark)) {
            throw new StaleVersionException("section " + key);
        }
        return content.renamePart(key, name);
    }

    @PostMapping("/{section}/move")
    String move(@PathVariable UUID id, @PathVariable("section") String key, @RequestParam Direction to, Actor actor) {
        copies.change(id, "CHECKLIST_SECTION_MOVED", key, content -> content.movePart(key, to), actor);
        return at(id, "section-" + key + "-" + to);
    }

    @PostMapping("/{section}/remove")
    String remove(@PathVariable UUID id, @PathVariable("section") String key, Actor actor) {
        copies.change(id, "CHECKLIST_SECTION_REMOVED", key, content -> content.removePart(key), actor);
        return at(id, "sections");
    }

    private static String at(UUID id, String place) {
        return "redirect:/admin/checklists/" + id + "/copy#" + place;
    }
}
