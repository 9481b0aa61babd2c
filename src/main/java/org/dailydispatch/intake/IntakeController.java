package org.dailydispatch.intake;

import java.util.Locale;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.draft.Handover;
import org.dailydispatch.draft.Keeping;
import org.dailydispatch.draft.ReceivedForms;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes forms from a device: the fields of the page's form, url-encoded. The id is made by the device before the first
 * attempt; a request whose answer was lost is sent again and gets the same receipt.
 */
@RestController
@RequestMapping("/api/v1")
@AllowedTo({Role.INSPECTOR, Role.COVERT_INSPECTOR})
class IntakeController {

    private final ReceivedForms forms;
    private final Answers answers;

    IntakeController(ReceivedForms forms, Answers answers) {
        this.forms = forms;
        this.answers = answers;
    }

    /** 201 with a receipt, 200 with the first receipt, 409 with both texts, or 422 with every complaint. */
    @PostMapping("/inspections/{id}")
    ResponseEntity<?> file(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, Actor actor, Locale locale) {
        Handover handover = forms.file(actor, id, fields, locale);
        if (handover instanceof Handover.Filed filed) {
            return answers.filed(filed, locale);
        }
        return handover instanceof Handover.Refused refused
                ? answers.refused(refused, locale)
                : answers.differing((Handover.Differing) handover, locale);
    }

    /**
     * Keeps a draft on top of the one with the field {@code mark}: 200 with the mark to send next, or 409 where another
     * page was there, or where it is filed already.
     */
    @PostMapping("/drafts/{id}")
    ResponseEntity<?> keep(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, Actor actor, Locale locale) {
        Keeping keeping = forms.keep(actor, id, fields);
        return keeping instanceof Keeping.Kept kept
                ? ResponseEntity.ok(kept)
                : ResponseEntity.status(HttpStatus.CONFLICT).body(answers.notKept(keeping, locale));
    }
}
