package org.dailydispatch.checklist;

import java.time.Duration;
import java.util.UUID;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows the pictures beside the help, to whoever fills in or reads checklists. */
@Controller
class HelpPictureController {

    private final HelpPictures pictures;

    HelpPictureController(HelpPictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/checklists/pictures/{id}")
    @AllowedTo({Role.INSPECTOR, Role.COVERT_INSPECTOR, Role.LEADER, Role.MUNICIPAL, Role.ADMINISTRATOR, Role.AUDITOR})
    ResponseEntity<byte[]> picture(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
                .body(pictures.jpeg(id));
    }
}
