package org.dailydispatch.editor;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Editions;
import org.dailydispatch.checklist.Listed;
import org.dailydispatch.day.Ids;
import org.dailydispatch.form.FieldReader;
import org.dailydispatch.form.FormModel;
import org.dailydispatch.language.Name;
import org.dailydispatch.refusal.StaleVersionException;
import org.dailydispatch.territory.SiteKind;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A checklist's working copy: begun, looked over, named, seen as on a phone, thrown away. */
@Controller
@RequestMapping("/admin/checklists/{id}/copy")
@AllowedTo(Role.ADMINISTRATOR)
class CopyController {

    private static final String FACTS = "editor/facts";

    private final Copies copies;
    private final Publishing publishing;
    private final Editions editions;
    private final PreviewPage preview;

    CopyController(Copies copies, Publishing publishing, Editions editions, PreviewPage preview) {
        this.copies = copies;
        this.publishing = publishing;
        this.editions = editions;
        this.preview = preview;
    }

    @InitBinder("form")
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "editor";
    }

    @ModelAttribute("siteKinds")
    SiteKind[] siteKinds() {
        return SiteKind.values();
    }

    @ModelAttribute("list")
    Listed list(@PathVariable UUID id) {
        return editions.about(id);
    }

    @PostMapping
    String begin(@PathVariable UUID id, Actor actor) {
        copies.begin(id, actor);
        return "redirect:/admin/checklists/" + id + "/copy";
    }

    @GetMapping
    String outline(@PathVariable UUID id, Model model) {
        Copy copy = copies.copy(id);
        model.addAttribute("copy", copy);
        model.addAttribute("items", copy.content().items());
        model.addAttribute("faults", publishing.faults(copy));
        model.addAttribute("changes", publishing.changes(copy).size());
        model.addAttribute("types", AnswerType.values());
        return "editor/copy";
    }

    @PostMapping("/discard")
    String discard(@PathVariable UUID id, @RequestParam int version, Actor actor, RedirectAttributes redirect) {
        try {
            copies.discard(id, version, actor);
            redirect.addFlashAttribute("done", "editor.discarded");
            return "redirect:/admin/checklists/" + id;
        } catch (StaleVersionException stale) {
            redirect.addFlashAttribute("overtaken", true);
            return "redirect:/admin/checklists/" + id + "/copy";
        }
    }

    @GetMapping("/facts")
    String facts(@PathVariable UUID id, Model model) {
        FormModel.show(model, "form", ChecklistForm.of(copies.copy(id).content()));
        return FACTS;
    }

    @PostMapping("/facts")
    String changeFacts(
            @PathVariable UUID id,
            @ModelAttribute("form") ChecklistForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        Name name = form.name(new FieldReader(errors));
        if (name == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return FACTS;
        }
        try {
            copies.change(id, "CHECKLIST_COPY_NAMED", name.zh(), content -> renamed(content, form, name), actor);
            return "redirect:/admin/checklists/" + id + "/copy";
        } catch (StaleVersionException stale) {
            Content theirs = copies.copy(id).content();
            form.mark = Mark.of(theirs);
            model.addAttribute("theirs", Theirs.of(name, theirs.name()));
            model.addAttribute("theirKinds", theirs.kinds());
            response.setStatus(HttpStatus.CONFLICT.value());
            return FACTS;
        }
    }

    private static Content renamed(Content content, ChecklistForm form, Name name) {
        if (!Mark.of(content).equals(form.mark)) {
            throw new StaleVersionException("name of a working copy");
        }
        return content.about(name, form.siteKinds());
    }

    @GetMapping("/preview")
    ModelAndView preview(
            @PathVariable UUID id, @RequestParam(required = false) String language, Locale locale, Model model) {
        Copy copy = copies.copy(id);
        Checklist unpublished = new Checklist(
                Ids.next(),
                list(id).code(),
                copy.content().name(),
                copy.base() + 1,
                copy.content().items());
        String address = "/admin/checklists/" + id + "/copy";
        model.addAttribute("back", address);
        model.addAttribute("self", address + "/preview");
        return preview.of(unpublished, PreviewPage.language(language, locale), model);
    }
}
