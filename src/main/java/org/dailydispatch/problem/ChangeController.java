package org.dailydispatch.problem;

import java.io.IOException;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.problem.StepTaking.Attempt;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What changes the course of a problem: extensions, another unit or deadline, a duplicate, what was recorded wrongly. */
@Controller
@RequestMapping("/problems/{id}")
class ChangeController {

    private final StepTaking taking;

    ChangeController(StepTaking taking) {
        this.taking = taking;
    }

    @InitBinder
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "problem";
    }

    @PostMapping("/extension")
    @AllowedTo(Role.LIAISON)
    ModelAndView askExtension(
            @PathVariable UUID id,
            @ModelAttribute("form") StepForm form,
            BindingResult errors,
            Actor actor,
            RedirectAttributes redirect)
            throws IOException {
        return taking.take(new Attempt(id, Action.ASK_EXTENSION, form, errors, actor, redirect));
    }

    @PostMapping("/grant-extension")
    @AllowedTo(Role.LEADER)
    ModelAndView grantExtension(
            @PathVariable UUID id,
            @ModelAttribute("form") StepForm form,
            BindingResult errors,
            Actor actor,
            RedirectAttributes redirect)
            throws IOException {
        return taking.take(new Attempt(id, Action.GRANT_EXTENSION, form, errors, actor, redirect));
    }

    @PostMapping("/refuse-extension")
    @AllowedTo(Role.LEADER)
    ModelAndView refuseExtension(
            @PathVariable UUID id,
            @ModelAttribute("form") StepForm form,
            BindingResult errors,
            Actor actor,
            RedirectAttributes redirect)
            throws IOException {
        return taking.take(new Attempt(id, Action.REFUSE_EXTENSION, form, errors, actor, redirect));
    }

    @PostMapping("/reassign")
    @AllowedTo(Role.LEADER)
    ModelAndView reassign(
            @PathVariable UUID id,
            @ModelAttribute("form") StepForm form,
            BindingResult errors,
            Actor actor,
            RedirectAttributes redirect)
            throws IOException {
        return taking.take(new Attempt(id, Action.REASSIGN, form, errors, actor, redirect));
    }

    @PostMapping("/deadline")
    @AllowedTo(Role.LEADER)
    ModelAndView changeDeadline(
            @PathVariable UUID id,
            @ModelAttribute("form") StepForm form,
            BindingResult errors,
            Actor actor,
            RedirectAttributes redirect)
            throws IOException {
        return taking.take(new Attempt(id, Action.CHANGE_DEADLINE, form, errors, actor, redirect));
    }

    @PostMapping("/merge")
    @AllowedTo(Role.LEADER)
    ModelAndView merge(
            @PathVariable UUID id,
            @ModelAttribute("form") StepForm form,
            BindingResult errors,
            Actor actor,
            RedirectAttributes redirect)
            throws IOException {
        return taking.take(new Attempt(id, Action.MERGE, form, errors, actor, redirect));
    }

    @PostMapping("/void")
    @AllowedTo(Role.LEADER)
    ModelAndView makeVoid(
            @PathVariable UUID id,
            @ModelAttribute("form") StepForm form,
            BindingResult errors,
            Actor actor,
            RedirectAttributes redirect)
            throws IOException {
        return taking.take(new Attempt(id, Action.VOID, form, errors, actor, redirect));
    }
}
