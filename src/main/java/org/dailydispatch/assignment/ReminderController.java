package org.dailydispatch.assignment;

import java.util.Locale;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The button beside what is to be done now. */
@Controller
@AllowedTo(Role.LEADER)
class ReminderController {

    private final Reminders reminders;

    ReminderController(Reminders reminders) {
        this.reminders = reminders;
    }

    /** Leads back to the board as it was looked at. */
    @PostMapping("/assignments/remind")
    String remind(
            @RequestParam UUID target,
            @RequestParam(defaultValue = "") String mode,
            @RequestParam(defaultValue = "") String days,
            Actor actor,
            Locale locale,
            RedirectAttributes redirect) {
        Reminder reminder = reminders.remind(actor, target);
        redirect.addFlashAttribute("reminder", reminder.key());
        redirect.addFlashAttribute("reminded", reminder.person());
        redirect.addFlashAttribute("remindedOf", reminder.place().in(locale));
        if (!mode.isEmpty()) {
            redirect.addAttribute("mode", mode);
        }
        if (!days.isEmpty()) {
            redirect.addAttribute("days", days);
        }
        return "redirect:/dashboard";
    }
}
