package org.dailydispatch.problem;

import java.io.IOException;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.problem.StepTaking.Attempt;
import org.dailydispatch.refusal.NotFoundException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One problem with its timeline, and the steps of its ordinary course. */
@Controller
@RequestMapping("/problems/{id}")
class StepController {

    private final ProblemReader reader;
    private final StepPages pages;
    private final StepTaking taking;

    StepController(ProblemReader reader, StepPages pages, StepTaking taking) {
        this.reader = reader;
        this.pages = pages;
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

    @GetMapping
    @AllowedTo({Role.INSPECTOR, Role.COVERT_INSPECTOR, Role.LEADER, Role.LIAISON, Role.MUNICIPAL})
    ModelAndView problem(@PathVariable UUID id, Actor actor) {
        return pages.page(actor, reader.problem(actor, id));
    }

    /** For paper: the same without anything to be done, and with all photos. */
    @GetMapping("/print")
    @AllowedTo({Role.INSPECTOR, Role.COVERT_INSPECTOR, Role.LEADER, Role.LIAISON, Role.MUNICIPAL})
    ModelAndView paper(@PathVariable UUID id, Actor actor) {
        return pages.page(actor, reader.problem(actor, id)).addObject("onPaper", true);
    }

    /** The same page with the form of one step; without it, where the step cannot be taken now. */
    @GetMapping("/{step}")
    @AllowedTo({Role.LIAISON, Role.INSPECTOR, Role.LEADER})
    ModelAndView step(@PathVariable UUID id, @PathVariable String step, Actor actor) {
        Problem problem = reader.problem(actor, id);
        Action action = Action.at(step).orElseThrow(() -> new NotFoundException("step " + step));
        if (!Rules.of(action).roles().contains(actor.role())) {
            throw new AccessDeniedException(action + " is not for " + actor.role());
        }
        return pages.allows(actor, problem, action)
                ? pages.page(actor, problem, action)
                : new ModelAndView("redirect:/problems/" + id);
    }

    @PostMapping("/assign")
    @AllowedTo(Role.LEADER)
    ModelAndView assign(
            @PathVariable UUID id,
            @ModelAttribute("form") StepForm form,
            BindingResult errors,
            Actor actor,
            RedirectAttributes redirect)
            throws IOException {
        return taking.take(new Attempt(id, Action.ASSIGN, form, errors, actor, redirect));
    }

    @PostMapping("/done")
    @AllowedTo({Role.LIAISON, Role.INSPECTOR, Role.LEADER})
    ModelAndView reportDone(
            @PathVariable UUID id,
            @ModelAttribute("form") StepForm form,
            BindingResult errors,
            Actor actor,
            RedirectAttributes redirect)
            throws IOException {
        return taking.take(new Attempt(id, Action.REPORT_DONE, form, errors, actor, redirect));
    }

    @PostMapping("/close")
    @AllowedTo({Role.INSPECTOR, Role.LEADER})
    ModelAndView close(
            @PathVariable UUID id,
            @ModelAttribute("form") StepForm form,
            BindingResult errors,
            Actor actor,
            RedirectAttributes redirect)
            throws IOException {
        return taking.take(new Attempt(id, Action.CLOSE, form, errors, actor, redirect));
    }

    @PostMapping("/return")
    @AllowedTo({Role.INSPECTOR, Role.LEADER})
    ModelAndView returnForRework(
            @PathVariable UUID id,
            @ModelAttribute("form") StepForm form,
            BindingResult errors,
            Actor actor,
            RedirectAttributes redirect)
            throws IOException {
        return taking.take(new Attempt(id, Action.RETURN, form, errors, actor, redirect));
    }

    @PostMapping("/on-spot")
    @AllowedTo({Role.INSPECTOR, Role.LEADER})
    ModelAndView fixOnSpot(
            @PathVariable UUID id,
            @ModelAttribute("form") StepForm form,
            BindingResult errors,
            Actor actor,
            RedirectAttributes redirect)
            throws IOException {
        return taking.take(new Attempt(id, Action.FIX_ON_SPOT, form, errors, actor, redirect));
    }
}
