package org.dailydispatch.meeting;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.refusal.StaleVersionException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Approving minutes, beginning their next version, throwing away what is being written. */
@Controller
@RequestMapping("/meetings/{id}")
@AllowedTo(Role.LEADER)
class MinutesController {

    private final MeetingService service;
    private final MeetingPages pages;

    MinutesController(MeetingService service, MeetingPages pages) {
        this.service = service;
        this.pages = pages;
    }

    @InitBinder("form")
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "meeting";
    }

    @PostMapping("/approve")
    String approve(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            Actor actor,
            RedirectAttributes redirect) {
        service.approve(actor, id, version);
        redirect.addFlashAttribute("done", "meeting.done.approved");
        return "redirect:/meetings/" + id;
    }

    @PostMapping("/corrections")
    String correct(
            @PathVariable UUID id,
            @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        Meeting meeting = service.meeting(actor, id);
        String reason = form.read(errors);
        if (reason == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.show(meeting, actor, model);
        }
        try {
            service.correct(actor, id, reason, form.shownVersion());
        } catch (StaleVersionException stale) {
            // What was typed goes on standing in the form, unless somebody began a correction: then it is shown there.
            errors.reject("meeting.refused.overtaken");
            form.version = Integer.toString(service.meeting(actor, id).version());
            response.setStatus(HttpStatus.CONFLICT.value());
            return pages.show(service.meeting(actor, id), actor, model);
        }
        return "redirect:/meetings/" + id + "/edit";
    }

    @PostMapping("/discard")
    String discard(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            Actor actor,
            RedirectAttributes redirect) {
        boolean gone = service.discard(actor, id, version);
        redirect.addFlashAttribute("done", "meeting.done.discarded");
        return gone ? "redirect:/meetings" : "redirect:/meetings/" + id;
    }
}
