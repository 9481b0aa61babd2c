package org.dailydispatch.photo;

import java.io.IOException;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.refusal.NotFoundException;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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

    /** Whatever the bytes were, a browser would run nothing of them and ask nothing of anybody. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; sandbox";

    private final Photos photos;
    private final PhotoOwners owners;
    private final PhotoStore store;

    PhotoViewController(Photos photos, PhotoOwners owners, PhotoStore store) {
        this.photos = photos;
        this.owners = owners;
        this.store = store;
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
        Photo photo = photos.photo(actor, id);
        return picture(photo, PhotoFiles.full(photo.file()), "photo-" + id + ".jpg");
    }

    @GetMapping("/thumbnail")
    ResponseEntity<byte[]> thumbnail(@PathVariable UUID id, Actor actor) throws IOException {
        Photo photo = photos.photo(actor, id);
        return picture(photo, PhotoFiles.thumbnail(photo.file()), "photo-" + id + "-small.jpg");
    }

    /** Kept by the reader's own browser only, and only as long as the server agrees each time that he may see it. */
    private ResponseEntity<byte[]> picture(Photo photo, String name, String fileName) throws IOException {
        byte[] content = store.read(name).orElseThrow(() -> new NotFoundException("file of photo " + photo.id()));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(photo.sha256())
                .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fileName)
                                .build()
                                .toString())
                .body(content);
    }
}
