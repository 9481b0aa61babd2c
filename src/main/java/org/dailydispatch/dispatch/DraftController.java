package org.dailydispatch.dispatch;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.dailydispatch.signature.DraftPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the leader does with the day's dispatch. What cannot be done leaves everything typed on the page. */
@Controller
@RequestMapping("/dispatches/{day}")
@AllowedTo(Role.LEADER)
class DraftController {

    private final DispatchService service;
    private final FalseAlarms alarms;
    private final DraftDesk desk;

    DraftController(DispatchService service, FalseAlarms alarms, DraftDesk desk) {
        this.alarms = alarms;
        this.service = service;
        this.desk = desk;
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
        return DraftDesk.pageOf(day);
    }

    @PostMapping("/refresh")
    String refresh(
            @PathVariable ReportingDay day,
            @ModelAttribute("edit") EditForm form,
            BindingResult errors,
            @ModelAttribute("sign") SignForm ticks,
            @ModelAttribute("clearing") ClearForm reasons,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Optional<String> instead = desk.page(day, actor, model, response).kept(form, errors);
        if (instead.isPresent()) {
            return instead.get();
        }
        service.refresh(actor, day, form.revision);
        redirect.addFlashAttribute("done", "dispatch.done.refreshed");
        return DraftDesk.pageOf(day);
    }

    @PostMapping("/text")
    String edit(
            @PathVariable ReportingDay day,
            @ModelAttribute("edit") EditForm form,
            BindingResult errors,
            @ModelAttribute("sign") SignForm ticks,
            @ModelAttribute("clearing") ClearForm reasons,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        DraftPage<Dispatch, EditForm> page = desk.page(day, actor, model, response);
        try {
            save(day, form, actor, page);
        } catch (RefusedException refused) {
            return page.refused(form, refused, errors);
        } catch (StaleVersionException stale) {
            return page.both(form);
        }
        if (form.then != null) {
            return DraftDesk.pageOf(day) + "/photos";
        }
        redirect.addFlashAttribute("done", form.done());
        return DraftDesk.pageOf(day) + "#s-recommendations";
    }

    private void save(ReportingDay day, EditForm form, Actor actor, DraftPage<Dispatch, EditForm> page) {
        if (form.replace != null) {
            service.replace(actor, day, form.typed(), form.replace);
        } else if (form.keep != null) {
            service.keep(actor, day, form.typed(), form.keep);
        } else if (form.then != null) {
            page.keep(form);
        } else if (form.adopt == null) {
            service.edit(actor, day, form.typed());
        } else {
            service.adopt(actor, day, form.typed(), form.adopt);
        }
    }

    @PostMapping("/identities")
    String clear(
            @PathVariable ReportingDay day,
            @ModelAttribute("edit") EditForm typed,
            BindingResult ofTyped,
            @ModelAttribute("sign") SignForm ticks,
            @ModelAttribute("clearing") ClearForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        DraftPage<Dispatch, EditForm> page = desk.page(day, actor, model, response);
        Optional<String> instead = page.kept(typed, ofTyped);
        if (instead.isPresent()) {
            return instead.get();
        }
        try {
            alarms.clear(actor, day, typed.revision, form.key, form.reason());
        } catch (RefusedException refused) {
            return page.again(errors, "reasons", refused);
        }
        redirect.addFlashAttribute("done", "dispatch.done.cleared");
        return DraftDesk.pageOf(day) + "#identities";
    }
}
