package org.dailydispatch.photo;

import java.io.IOException;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Photos to look at: a page for one, and the pictures themselves. */
@Controller
@RequestMapping("/photos/{id}")
@AllowedTo({Role.INSPECTOR, Role.COVERT_INSPECTOR, Role.LEADER, Role.LIAISON, Role.MUNICIPAL})
class PhotoViewController {

    /** By the reader's own browser only, and only as long as the server agrees each time that he may see it. */
    private static final CacheControl KEPT = CacheControl.noCache().cachePrivate();

    private final Photos photos;
    private final PhotoOwners owners;
    private final PhotoAnswers answers;

    PhotoViewController(Photos photos, PhotoOwners owners, PhotoAnswers answers) {
        this.photos = photos;
        this.owners = owners;
        this.answers = answers;
    }

    @GetMapping
    String page(@PathVariable UUID id, Actor actor, Model model) {
        Photo photo = photos.photo(actor, id);
        model.addAttribute("photo", photo);
        model.addAttribute("spot", photo.isByOrLedBy(actor) ? photo.spot() : null);
        model.addAttribute("owner", owners.of(photo.ownerKind()).address(actor, photo.ownerId()));
        return "photo/photo";
    }

    @GetMapping("/full")
    ResponseEntity<byte[]> full(@PathVariable UUID id, Actor actor) throws IOException {
        return answers.full(photos.photo(actor, id), KEPT);
    }

    @GetMapping("/thumbnail")
    ResponseEntity<byte[]> thumbnail(@PathVariable UUID id, Actor actor) throws IOException {
        return answers.thumbnail(photos.photo(actor, id), KEPT);
    }
}
