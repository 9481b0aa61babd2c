package org.dailydispatch.dispatch;

import jakarta.servlet.http.HttpServletResponse;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.attachment.ChosenPhotos;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which the leader chooses the photos that go with the day's dispatch. */
@Controller
@RequestMapping("/dispatches/{day}/photos")
@AllowedTo(Role.LEADER)
class PhotoChoiceController {

    private final Dispatches dispatches;
    private final PhotoChoice choice;
    private final DispatchPages pages;

    PhotoChoiceController(Dispatches dispatches, PhotoChoice choice, DispatchPages pages) {
        this.dispatches = dispatches;
        this.choice = choice;
        this.pages = pages;
    }

    @InitBinder
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "dispatch";
    }

    /** What is signed is not chosen for any more: its page comes instead. */
    @GetMapping
    String page(@PathVariable ReportingDay day, Actor actor, Model model) {
        Dispatch latest = latest(actor, day);
        if (!latest.draft()) {
            return "redirect:/dispatches/" + day;
        }
        model.addAttribute("choice", PhotoChoiceForm.of(latest));
        return show(latest, actor, model);
    }

    @PostMapping
    String choose(
            @PathVariable ReportingDay day,
            @ModelAttribute("choice") PhotoChoiceForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            if (errors.hasErrors()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            } else {
                choice.choose(actor, latest(actor, day), form.revision, form.photos);
            }
        } catch (RefusedException refused) {
            errors.reject(refused.key(), refused.arguments().toArray(), null);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } catch (StaleVersionException stale) {
            Dispatch theirs = latest(actor, day);
            errors.reject("attachment.stale", new Object[] {theirs.author()}, null);
            form.revision = theirs.revision();
            response.setStatus(HttpStatus.CONFLICT.value());
        }
        if (errors.hasErrors()) {
            // What is not offered any more has no box to untick.
            return show(latest(actor, day), actor, model);
        }
        redirect.addFlashAttribute("done", "dispatch.done.photos");
        return "redirect:/dispatches/" + day + "#s-attached";
    }

    private String show(Dispatch draft, Actor actor, Model model) {
        pages.addHead(draft, actor, model);
        model.addAttribute("offered", choice.offered(actor, draft));
        model.addAttribute("most", ChosenPhotos.MOST);
        return "dispatch/photos";
    }

    private Dispatch latest(Actor actor, ReportingDay day) {
        return dispatches.latest(actor, day, null).orElseThrow(() -> new NotFoundException("dispatch of " + day));
    }
}
