package org.dailydispatch.editor;

import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.refusal.StaleVersionException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The order of items: by buttons, each of which has the focus again when it has done its work. */
@Controller
@RequestMapping("/admin/checklists/{id}/copy/items/{code}")
@AllowedTo(Role.ADMINISTRATOR)
class ItemOrderController {

    private final Copies copies;

    ItemOrderController(Copies copies) {
        this.copies = copies;
    }

    @PostMapping("/move")
    String move(@PathVariable UUID id, @PathVariable String code, @RequestParam Direction to, Actor actor) {
        copies.change(id, "CHECKLIST_ITEM_MOVED", code, content -> content.moveItem(code, to), actor);
        return at(id, "item-" + code + "-" + to);
    }

    @PostMapping("/place")
    String place(@PathVariable UUID id, @PathVariable String code, @RequestParam String section, Actor actor) {
        copies.change(id, "CHECKLIST_ITEM_MOVED", code, content -> content.placeItem(code, section), actor);
        return at(id, "item-" + code);
    }

    @PostMapping("/remove")
    String remove(
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestParam String mark,
            Actor actor,
            RedirectAttributes redirect) {
        try {
            copies.change(id, "CHECKLIST_ITEM_REMOVED", code, content -> removed(content, code, mark), actor);
            return at(id, "sections");
        } catch (StaleVersionException stale) {
            redirect.addFlashAttribute("overtaken", true);
            return "redirect:/admin/checklists/" + id + "/copy/items/" + code;
        }
    }

    private static Content removed(Content content, String code, String mark) {
        if (!Mark.of(content.item(code)).equals(mark)) {
            throw new StaleVersionException("item " + code);
        }
        return content.removeItem(code);
    }

    private static String at(UUID id, String place) {
        return "redirect:/admin/checklists/" + id + "/copy#" + place;
    }
}
