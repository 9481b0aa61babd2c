package org.dailydispatch.editor;

import java.io.IOException;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.photo.PhotoIntake;
import org.dailydispatch.refusal.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A picture for the help of an item: checked by its content and written anew, or refused. */
@Controller
@RequestMapping("/admin/checklists/{id}/copy/items/{code}/picture")
@AllowedTo(Role.ADMINISTRATOR)
class PictureController {

    private final PhotoIntake intake;
    private final ItemPictures pictures;

    PictureController(PhotoIntake intake, ItemPictures pictures) {
        this.intake = intake;
        this.pictures = pictures;
    }

    @PostMapping
    String put(
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor actor,
            RedirectAttributes redirect)
            throws IOException {
        if (file == null || file.isEmpty()) {
            redirect.addFlashAttribute("refused", "editor.picture.none");
        } else {
            try {
                pictures.put(id, code, intake.clean(file.getInputStream()), actor);
                redirect.addFlashAttribute("done", "editor.picture.added");
            } catch (RefusedException refused) {
                redirect.addFlashAttribute("refused", refused.key());
                redirect.addFlashAttribute(
                        "refusedArguments", refused.arguments().toArray());
            }
        }
        return at(id, code);
    }

    @PostMapping("/remove")
    String remove(@PathVariable UUID id, @PathVariable String code, Actor actor) {
        pictures.remove(id, code, actor);
        return at(id, code);
    }

    private static String at(UUID id, String code) {
        return "redirect:/admin/checklists/" + id + "/copy/items/" + code + "#picture";
    }
}
