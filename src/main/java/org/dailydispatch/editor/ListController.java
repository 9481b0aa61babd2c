package org.dailydispatch.editor;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.checklist.Editions;
import org.dailydispatch.checklist.Listed;
import org.dailydispatch.form.FieldReader;
import org.dailydispatch.form.FormModel;
import org.dailydispatch.language.Name;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.territory.SiteKind;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 检查清单: all of them, and a new one. */
@Controller
class ListController {

    private final Editions editions;
    private final Copies copies;
    private final ChecklistSheet sheet;

    ListController(Editions editions, Copies copies, ChecklistSheet sheet) {
        this.editions = editions;
        this.copies = copies;
        this.sheet = sheet;
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

    /** Who only reads sees what is published. */
    @GetMapping("/admin/checklists")
    @AllowedTo({Role.ADMINISTRATOR, Role.LEADER, Role.MUNICIPAL, Role.AUDITOR})
    String list(Actor actor, Model model) {
        model.addAttribute("lists", shownTo(actor));
        model.addAttribute("copies", copiesShownTo(actor));
        return "editor/list";
    }

    @GetMapping("/admin/checklists.xlsx")
    @AllowedTo({Role.ADMINISTRATOR, Role.LEADER, Role.MUNICIPAL, Role.AUDITOR})
    void file(Actor actor, Locale locale, HttpServletResponse response) {
        sheet.send(response, actor, shownTo(actor), copiesShownTo(actor), locale);
    }

    private List<Listed> shownTo(Actor actor) {
        return editions.all().stream().filter(list -> shows(list, actor)).toList();
    }

    private Map<UUID, Copy> copiesShownTo(Actor actor) {
        return actor.is(Role.ADMINISTRATOR)
                ? copies.all().stream().collect(Collectors.toMap(Copy::checklistId, Function.identity()))
                : Map.of();
    }

    @GetMapping("/admin/checklists/new")
    @AllowedTo(Role.ADMINISTRATOR)
    String blank(@ModelAttribute("form") ChecklistForm form) {
        return "editor/new";
    }

    @PostMapping("/admin/checklists")
    @AllowedTo(Role.ADMINISTRATOR)
    String add(
            @ModelAttribute("form") ChecklistForm form,
            BindingResult errors,
            Actor actor,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        FieldReader read = new FieldReader(errors);
        String code = form.code(read);
        Name name = form.name(read);
        if (code != null && name != null) {
            try {
                UUID id = copies.add(code, name, form.siteKinds(), actor);
                redirect.addFlashAttribute("done", "editor.added");
                return "redirect:/admin/checklists/" + id + "/copy";
            } catch (RefusedException refused) {
                FormModel.reject(errors, "code", refused);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "editor/new";
    }

    /** Whether a list can be shown to somebody: what is not published only to administrators. */
    static boolean shows(Listed list, Actor actor) {
        return list.published() || actor.is(Role.ADMINISTRATOR);
    }
}
