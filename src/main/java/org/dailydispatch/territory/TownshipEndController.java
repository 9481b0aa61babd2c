package org.dailydispatch.territory;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.form.FieldReader;
import org.dailydispatch.form.FormModel;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.jspecify.annotations.Nullable;
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

/** 镇街园区: one township, and its last day in force. */
@Controller
@RequestMapping("/admin/townships/{id}")
class TownshipEndController {

    private static final String VIEW = "territory/township";

    private final TownshipList list;
    private final TownshipService townships;

    TownshipEndController(TownshipList list, TownshipService townships) {
        this.list = list;
        this.townships = townships;
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
        TownshipRow row = list.one(id, actor);
        DayForm form = new DayForm();
        form.day = Objects.toString(row.inForce().to(), "");
        form.version = String.valueOf(row.version());
        FormModel.show(model, "form", form);
        model.addAttribute("row", row);
        return VIEW;
    }

    @PostMapping("/end")
    @AllowedTo(Role.ADMINISTRATOR)
    String end(
            @PathVariable UUID id,
            @ModelAttribute("form") DayForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ReportingDay last = new FieldReader(errors).optionalDay("day", form.day);
        if (!errors.hasErrors()) {
            attempt(id, form, last, errors, actor);
        }
        if (!errors.hasErrors()) {
            redirect.addFlashAttribute(
                    "done", last == null ? "territory.township.continued" : "territory.township.retired");
            return "redirect:/admin/townships/" + id;
        }
        boolean stale = errors.hasGlobalErrors();
        response.setStatus((stale ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
        model.addAttribute("row", list.one(id, actor));
        return VIEW;
    }

    private void attempt(UUID id, DayForm form, @Nullable ReportingDay last, BindingResult errors, Actor actor) {
        try {
            townships.end(id, form.shownVersion(), last, actor);
        } catch (RefusedException refused) {
            FormModel.reject(errors, "day", refused);
        } catch (StaleVersionException stale) {
            form.version = townships.form(id).version;
            errors.reject("form.stale.look");
        }
    }
}
