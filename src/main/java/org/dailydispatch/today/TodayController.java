package org.dailydispatch.today;

import java.util.Locale;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The first page of an inspector. */
@Controller
@RequestMapping("/today")
@AllowedTo({Role.INSPECTOR, Role.COVERT_INSPECTOR})
class TodayController {

    private final TodayService service;
    private final DayMarkup days;

    TodayController(TodayService service, DayMarkup days) {
        this.service = service;
        this.days = days;
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "inspection";
    }

    @GetMapping
    String today(Actor actor, Locale locale, Model model) {
        model.addAttribute("markup", days.of(actor, locale));
        return "today/today";
    }

    @GetMapping("/townships/{id}")
    String villages(@PathVariable UUID id, Actor actor, Model model) {
        model.addAttribute("villages", service.villages(actor, id));
        return "today/villages";
    }
}
