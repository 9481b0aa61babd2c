package org.dailydispatch.territory;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.form.FieldReader;
import org.dailydispatch.form.FormModel;
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

/** 点位: one site with its history, and its retiring and reopening. */
@Controller
@RequestMapping("/admin/sites/{id}")
class SitePeriodController {

    private static final String VIEW = "territory/site";

    private final SiteList list;
    private final SiteService sites;

    SitePeriodController(SiteList list, SiteService sites) {
        this.list = list;
        this.sites = sites;
    }

    @InitBinder("form")
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "admin";
    }

    @GetMapping
    @AllowedTo({Role.ADMINISTRATOR, Role.LEADER, Role.MUNICIPAL, Role.AUDITOR})
    String view(@PathVariable UUID id, Actor actor, Model model) {
        show(id, actor, model);
        DayForm form = new DayForm();
        form.version = String.valueOf(sites.version(id));
        FormModel.show(model, "form", form);
        return VIEW;
    }

    @PostMapping("/retire")
    @AllowedTo(Role.ADMINISTRATOR)
    String retire(
            @PathVariable UUID id,
            @ModelAttribute("form") DayForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ReportingDay last = new FieldReader(errors).day("day", form.day);
        if (last != null) {
            attempt(errors, form, id, () -> sites.retire(id, form.shownVersion(), last, actor));
        }
        return outcome(id, "territory.site.retired", errors, actor, model, response, redirect);
    }

    @PostMapping("/reopen")
    @AllowedTo(Role.ADMINISTRATOR)
    String reopen(
            @PathVariable UUID id,
            @ModelAttribute("form") DayForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ReportingDay first = new FieldReader(errors).day("day", form.day);
        if (first != null) {
            attempt(errors, form, id, () -> sites.reopen(id, form.shownVersion(), first, actor));
        }
        return outcome(id, "territory.site.reopened", errors, actor, model, response, redirect);
    }

    /** A stale form shows the periods as they are now; the person looks and decides again. */
    private void attempt(BindingResult errors, DayForm form, UUID id, Runnable deed) {
        try {
            deed.run();
        } catch (RefusedException refused) {
            FormModel.reject(errors, "day", refused);
        } catch (StaleVersionException stale) {
            form.version = String.valueOf(sites.version(id));
            errors.reject("form.stale.look");
        }
    }

    private String outcome(
            UUID id,
            String done,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            redirect.addFlashAttribute("done", done);
            return "redirect:/admin/sites/" + id;
        }
        boolean stale = errors.hasGlobalErrors();
        response.setStatus((stale ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
        show(id, actor, model);
        return VIEW;
    }

    private void show(UUID id, Actor actor, Model model) {
        SiteRow row = list.one(id, actor);
        model.addAttribute("row", row);
        model.addAttribute("site", row.site());
        model.addAttribute("open", row.site().periods().stream().anyMatch(period -> period.to() == null));
    }
}
