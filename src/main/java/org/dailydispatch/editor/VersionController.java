package org.dailydispatch.editor;

import java.util.Locale;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Editions;
import org.dailydispatch.checklist.Listed;
import org.dailydispatch.refusal.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One checklist: its versions, what one of them says, how two of them differ. */
@Controller
@RequestMapping("/admin/checklists/{id}")
@AllowedTo({Role.ADMINISTRATOR, Role.LEADER, Role.MUNICIPAL, Role.AUDITOR})
class VersionController {

    private final Editions editions;
    private final Copies copies;
    private final PreviewPage preview;

    VersionController(Editions editions, Copies copies, PreviewPage preview) {
        this.editions = editions;
        this.copies = copies;
        this.preview = preview;
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "editor";
    }

    @ModelAttribute("list")
    Listed list(@PathVariable UUID id, Actor actor) {
        Listed list = editions.about(id);
        if (!ListController.shows(list, actor)) {
            throw new NotFoundException("a published checklist " + id);
        }
        return list;
    }

    @GetMapping
    String versions(@PathVariable UUID id, Actor actor, Model model) {
        model.addAttribute("versions", editions.of(id));
        if (actor.is(Role.ADMINISTRATOR)) {
            model.addAttribute("copy", copies.find(id).orElse(null));
        }
        return "editor/checklist";
    }

    @GetMapping("/versions/{number}")
    String version(@PathVariable UUID id, @PathVariable int number, Model model) {
        model.addAttribute("version", editions.version(id, number));
        model.addAttribute(
                "note",
                editions.of(id).stream()
                        .filter(edition -> edition.number() == number)
                        .findFirst()
                        .orElseThrow());
        return "editor/version";
    }

    @GetMapping("/versions/{number}/preview")
    ModelAndView preview(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(required = false) String language,
            Locale locale,
            Model model) {
        Checklist version = editions.version(id, number);
        String address = "/admin/checklists/" + id + "/versions/" + number;
        model.addAttribute("back", address);
        model.addAttribute("self", address + "/preview");
        return preview.of(version, PreviewPage.language(language, locale), model);
    }

    /** From an older to a newer version, or the other way. */
    @GetMapping("/compare")
    String compare(@PathVariable UUID id, @RequestParam int from, @RequestParam int to, Model model) {
        Checklist before = editions.version(id, from);
        Checklist after = editions.version(id, to);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("versions", editions.of(id));
        model.addAttribute("changes", Difference.between(before.name(), before.items(), after.name(), after.items()));
        return "editor/compare";
    }
}
