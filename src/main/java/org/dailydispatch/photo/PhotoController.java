package org.dailydispatch.photo;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Sending photos, one to a request, and taking them back. Answers are JSON. */
@Controller
@RequestMapping("/photos")
@AllowedTo({Role.INSPECTOR, Role.COVERT_INSPECTOR})
class PhotoController {

    private static final String AGAIN_AFTER_SECONDS = "5";

    private final PhotoIntake intake;
    private final Photos photos;
    private final MessageSource messages;

    PhotoController(PhotoIntake intake, Photos photos, MessageSource messages) {
        this.intake = intake;
        this.photos = photos;
        this.messages = messages;
    }

    @InitBinder("what")
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    /** A photo that the server has. */
    record Kept(UUID id, String slot, int width, int height) {
        static Kept of(Photo photo) {
            return new Kept(photo.id(), photo.slot(), photo.width(), photo.height());
        }
    }

    /** Why a photo is refused, in words. */
    record Refused(PhotoFault fault, String text) {}

    /** Which photos of a record the server has of the actor: after a break a client sends only the others. */
    @GetMapping
    @ResponseBody
    List<Kept> kept(@ModelAttribute("what") PhotoForm what, BindingResult unreadable, Actor actor) {
        return photos.own(actor, what.ownerKind(), what.ownerId()).photos().stream()
                .map(Kept::of)
                .toList();
    }

    @PutMapping("/{id}")
    ResponseEntity<Kept> take(
            @PathVariable UUID id,
            @ModelAttribute("what") PhotoForm what,
            BindingResult unreadable,
            Actor actor,
            HttpServletRequest request)
            throws IOException {
        PhotoIntake.Taken taken = intake.take(actor, what.photo(id), request.getInputStream());
        return ResponseEntity.status(taken.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(Kept.of(taken.photo()));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> takeBack(@PathVariable UUID id, Actor actor) {
        photos.drop(actor, id);
        return ResponseEntity.noContent().build();
    }

    @ExceptionHandler
    ResponseEntity<Refused> refused(RefusedPhotoException refused, Locale locale) {
        PhotoFault fault = refused.fault();
        String text = messages.getMessage(refused.key(), refused.arguments().toArray(), locale);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(fault.status());
        if (fault == PhotoFault.BUSY) {
            answer.header(HttpHeaders.RETRY_AFTER, AGAIN_AFTER_SECONDS);
        }
        return answer.body(new Refused(fault, text));
    }
}
