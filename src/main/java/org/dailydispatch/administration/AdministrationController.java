package org.dailydispatch.administration;

import java.util.List;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.paper.FontFaults;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 管理: where its lists begin. */
@Controller
class AdministrationController {

    private final Inventory inventory;
    private final FontFaults fonts;

    AdministrationController(Inventory inventory, FontFaults fonts) {
        this.inventory = inventory;
        this.fonts = fonts;
    }

    @GetMapping("/admin")
    @AllowedTo({Role.ADMINISTRATOR, Role.LEADER, Role.MUNICIPAL, Role.AUDITOR})
    String home(Actor actor, Model model) {
        model.addAttribute("roomStyle", "admin");
        model.addAttribute("counts", inventory.of(actor));
        model.addAttribute("fontFaults", actor.is(Role.ADMINISTRATOR) ? fonts.found() : List.of());
        return "administration/home";
    }
}
