package org.dailydispatch.intake;

import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The page on which a phone shows what it has not sent yet. The server knows nothing of it: the page fills itself. */
@Controller
@AllowedTo({Role.INSPECTOR, Role.COVERT_INSPECTOR})
class OutboxController {

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "inspection";
    }

    @GetMapping("/outbox")
    String outbox() {
        return "intake/outbox";
    }
}
