package org.dailydispatch.administration;

import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 管理: where its lists begin. */
@Controller
class AdministrationController {

    private final Inventory inventory;

    AdministrationController(Inventory inventory) {
        this.inventory = inventory;
    }

    @GetMapping("/admin")
    @AllowedTo({Role.ADMINISTRATOR, Role.LEADER, Role.MUNICIPAL, Role.AUDITOR})
    String home(Actor actor, Model model) {
        model.addAttribute("roomStyle", "admin");
        model.addAttribute("counts", inventory.of(actor));
        return "administration/home";
    }
}
