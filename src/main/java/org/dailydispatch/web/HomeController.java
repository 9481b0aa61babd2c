package org.dailydispatch.web;

import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedToAll;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The address without a path leads each role to its first page. */
@Controller
class HomeController {

    @GetMapping("/")
    @AllowedToAll
    String home(Actor actor) {
        return "redirect:" + Navigation.of(actor.role()).home();
    }
}
