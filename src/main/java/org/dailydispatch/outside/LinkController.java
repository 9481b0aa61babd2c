package org.dailydispatch.outside;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.form.FormModel;
import org.dailydispatch.outside.OutsideLinks.Made;
import org.dailydispatch.outside.OutsideLinks.NewLink;
import org.dailydispatch.problem.OutsideDoor;
import org.dailydispatch.problem.OutsideDoor.Asked;
import org.dailydispatch.refusal.RefusedException;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Making a link for somebody outside, and withdrawing it. */
@Controller
@RequestMapping("/problems/{id}/outside-links")
@AllowedTo({Role.LIAISON, Role.LEADER})
class LinkController {

    private final OutsideLinks links;
    private final OutsideDoor problems;

    LinkController(OutsideLinks links, OutsideDoor problems) {
        this.links = links;
        this.problems = problems;
    }

    @InitBinder
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "outside";
    }

    @GetMapping("/new")
    String form(@PathVariable UUID id, Actor actor, Model model) {
        Asked problem = problems.asked(actor, id);
        if (!problem.askable()) {
            return "redirect:/problems/" + id;
        }
        model.addAttribute("problem", problem);
        FormModel.show(model, "form", LinkForm.of(problem.unit()));
        return "outside/new";
    }

    /** Answers with the address itself, not with a redirect: nothing keeps it for another request. */
    @PostMapping
    String make(
            @PathVariable UUID id,
            @ModelAttribute("form") LinkForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        Asked problem = problems.asked(actor, id);
        model.addAttribute("problem", problem);
        NewLink wanted = form.read(errors);
        if (wanted == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "outside/new";
        }
        try {
            Made made = links.make(actor, id, wanted);
            model.addAttribute("link", made.link());
            model.addAttribute(
                    "address",
                    ServletUriComponentsBuilder.fromCurrentContextPath()
                            .path("/outside/" + made.address())
                            .toUriString());
            return "outside/made";
        } catch (RefusedException refused) {
            return refused(refused, errors, response);
        }
    }

    private static String refused(RefusedException refused, BindingResult errors, HttpServletResponse response) {
        if (refused.key().equals("outside.person.self")) {
            FormModel.reject(errors, "person", refused);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } else {
            errors.reject(refused.key());
            response.setStatus(HttpStatus.CONFLICT.value());
        }
        return "outside/new";
    }

    @PostMapping("/{link}/withdraw")
    String withdraw(@PathVariable UUID id, @PathVariable UUID link, Actor actor, RedirectAttributes redirect) {
        links.withdraw(actor, id, link);
        redirect.addFlashAttribute("done", "outside.withdrawn");
        return "redirect:/problems/" + id;
    }
}
