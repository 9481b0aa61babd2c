package org.dailydispatch.dispatch;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Objects;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
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

/** What the leader does with the day's dispatch. What cannot be done leaves everything typed on the page. */
@Controller
@RequestMapping("/dispatches/{day}")
@AllowedTo(Role.LEADER)
class DraftController {

    private final Dispatches dispatches;
    private final DispatchService service;
    private final DispatchSigning signing;
    private final FalseAlarms alarms;
    private final DispatchPages pages;

    DraftController(
            Dispatches dispatches,
            DispatchService service,
            DispatchSigning signing,
            FalseAlarms alarms,
            DispatchPages pages) {
        this.alarms = alarms;
        this.dispatches = dispatches;
        this.service = service;
        this.signing = signing;
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

    @PostMapping("/assemble")
    String assemble(@PathVariable ReportingDay day, Actor actor) {
        service.assemble(actor, day);
        return pageOf(day);
    }

    @PostMapping("/refresh")
    String refresh(
            @PathVariable ReportingDay day, @RequestParam int revision, Actor actor, RedirectAttributes redirect) {
        service.refresh(actor, day, revision);
        redirect.addFlashAttribute("done", "dispatch.done.refreshed");
        return pageOf(day);
    }

    @PostMapping("/text")
    String edit(
            @PathVariable ReportingDay day,
            @ModelAttribute("edit") EditForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            save(day, form, actor);
        } catch (RefusedException refused) {
            errors.reject(refused.key(), refused.arguments().toArray(), null);
            return again(day, actor, model, response, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (StaleVersionException stale) {
            return both(day, form, actor, model, response);
        }
        redirect.addFlashAttribute("done", form.done());
        return pageOf(day) + "#s-recommendations";
    }

    private void save(ReportingDay day, EditForm form, Actor actor) {
        if (form.replace != null) {
            service.replace(actor, day, form.typed(), form.replace);
        } else if (form.keep != null) {
            service.keep(actor, day, form.typed(), form.keep);
        } else if (form.adopt == null) {
            service.edit(actor, day, form.typed());
        } else {
            service.adopt(actor, day, form.typed(), form.adopt);
        }
    }

    /** Somebody else saved in between: both texts, and saving again is then a decision. */
    private String both(ReportingDay day, EditForm form, Actor actor, Model model, HttpServletResponse response) {
        Dispatch theirs = latest(day, actor);
        model.addAttribute("theirs", theirs);
        form.revision = theirs.revision();
        response.setStatus(HttpStatus.CONFLICT.value());
        return pages.show(theirs, actor, model);
    }

    @PostMapping("/sign")
    String sign(
            @PathVariable ReportingDay day,
            @Valid @ModelAttribute("sign") SignForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                boolean complete = signing.sign(actor, day, form.revision, Objects.requireNonNull(form.password));
                redirect.addFlashAttribute("done", complete ? "dispatch.done.signed" : "dispatch.done.signedFirst");
            } catch (RefusedException refused) {
                if (refused.key().equals(DispatchSigning.TAKEN)) {
                    model.addAttribute("told", refused);
                    return again(day, actor, model, response, HttpStatus.CONFLICT);
                }
                reject(errors, refused);
            } catch (StaleVersionException stale) {
                errors.reject("dispatch.sign.editedMeanwhile");
            }
        }
        if (errors.hasErrors()) {
            form.password = null;
            return again(day, actor, model, response, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return pageOf(day);
    }

    private static void reject(BindingResult errors, RefusedException refused) {
        if ("dispatch.sign.password".equals(refused.key())) {
            errors.rejectValue("password", refused.key());
        } else {
            errors.reject(refused.key(), refused.arguments().toArray(), null);
        }
    }

    @PostMapping("/identities")
    String clear(
            @PathVariable ReportingDay day,
            @ModelAttribute("clearing") ClearForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            alarms.clear(actor, day, form.revision, form.key, form.reason);
        } catch (RefusedException refused) {
            errors.rejectValue("reason", refused.key(), refused.arguments().toArray(), null);
            return again(day, actor, model, response, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute("done", "dispatch.done.cleared");
        return pageOf(day) + "#identities";
    }

    @PostMapping("/publish")
    String publish(
            @PathVariable ReportingDay day, @RequestParam int version, Actor actor, RedirectAttributes redirect) {
        signing.publish(actor, day, version);
        redirect.addFlashAttribute("done", "dispatch.done.published");
        return pageOf(day);
    }

    @PostMapping("/corrections")
    String correct(
            @PathVariable ReportingDay day,
            @ModelAttribute("correction") CorrectionForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        try {
            service.correct(actor, day, form.reason);
        } catch (RefusedException refused) {
            errors.rejectValue("reason", refused.key(), refused.arguments().toArray(), null);
            return again(day, actor, model, response, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return pageOf(day);
    }

    private String again(ReportingDay day, Actor actor, Model model, HttpServletResponse response, HttpStatus status) {
        response.setStatus(status.value());
        return pages.show(latest(day, actor), actor, model);
    }

    private Dispatch latest(ReportingDay day, Actor actor) {
        return dispatches.latest(actor, day, null).orElseThrow(() -> new NotFoundException("dispatch of " + day));
    }

    private static String pageOf(ReportingDay day) {
        return "redirect:/dispatches/" + day;
    }
}
