package org.dailydispatch.stage;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
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

/** What the leader does with a stage report. What cannot be done leaves everything typed on the page. */
@Controller
@RequestMapping("/stages/{id}")
@AllowedTo(Role.LEADER)
class StageWorkController {

    private final Stages stages;
    private final StageService service;
    private final StageSigning signing;
    private final StagePages pages;

    StageWorkController(Stages stages, StageService service, StageSigning signing, StagePages pages) {
        this.stages = stages;
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

    @PostMapping("/refresh")
    String refresh(@PathVariable UUID id, @RequestParam int revision, Actor actor, RedirectAttributes redirect) {
        service.refresh(actor, id, revision);
        redirect.addFlashAttribute("done", "stage.done.refreshed");
        return pageOf(id);
    }

    @PostMapping("/text")
    String edit(
            @PathVariable UUID id,
            @ModelAttribute("edit") StageForms.Edit form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            service.edit(actor, id, form.revision, form.summary, form.recommendations, form.remark);
        } catch (RefusedException refused) {
            errors.reject(refused.key(), refused.arguments().toArray(), null);
            return again(id, actor, model, response, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (StaleVersionException stale) {
            return both(id, form, actor, model, response);
        }
        redirect.addFlashAttribute("done", "stage.done.saved");
        return pageOf(id) + "#s-summary";
    }

    /** Somebody else saved in between: both texts, and saving again is then a decision. */
    private String both(UUID id, StageForms.Edit form, Actor actor, Model model, HttpServletResponse response) {
        Stage theirs = stages.of(actor, id, null);
        model.addAttribute("theirs", theirs);
        form.revision = theirs.revision();
        response.setStatus(HttpStatus.CONFLICT.value());
        return pages.show(theirs, actor, model);
    }

    @PostMapping("/sign")
    String sign(
            @PathVariable UUID id,
            @Valid @ModelAttribute("sign") StageForms.Sign form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                boolean complete = signing.sign(actor, id, form.revision, Objects.requireNonNull(form.password));
                redirect.addFlashAttribute("done", complete ? "stage.done.signed" : "stage.done.signedFirst");
            } catch (RefusedException refused) {
                if (refused.key().equals(StageSigning.TAKEN)) {
                    model.addAttribute("told", refused);
                    return again(id, actor, model, response, HttpStatus.CONFLICT);
                }
                reject(errors, refused);
            } catch (StaleVersionException stale) {
                errors.reject("stage.sign.editedMeanwhile");
            }
        }
        if (errors.hasErrors()) {
            form.password = null;
            return again(id, actor, model, response, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return pageOf(id);
    }

    private static void reject(BindingResult errors, RefusedException refused) {
        if (StageSigning.PASSWORD.equals(refused.key())) {
            errors.rejectValue("password", refused.key());
        } else {
            errors.reject(refused.key(), refused.arguments().toArray(), null);
        }
    }

    @PostMapping("/identities")
    String clear(
            @PathVariable UUID id,
            @ModelAttribute("clearing") StageForms.Clear form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            service.clear(actor, id, form.revision, form.key, form.reason);
        } catch (RefusedException refused) {
            errors.rejectValue("reason", refused.key(), refused.arguments().toArray(), null);
            return again(id, actor, model, response, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute("done", "stage.done.cleared");
        return pageOf(id) + "#identities";
    }

    @PostMapping("/publish")
    String publish(@PathVariable UUID id, @RequestParam int version, Actor actor, RedirectAttributes redirect) {
        signing.publish(actor, id, version);
        redirect.addFlashAttribute("done", "stage.done.published");
        return pageOf(id);
    }

    @PostMapping("/corrections")
    String correct(
            @PathVariable UUID id,
            @ModelAttribute("correction") StageForms.Correction form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        try {
            service.correct(actor, id, form.reason);
        } catch (RefusedException refused) {
            errors.rejectValue("reason", refused.key(), refused.arguments().toArray(), null);
            return again(id, actor, model, response, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return pageOf(id);
    }

    private String again(UUID id, Actor actor, Model model, HttpServletResponse response, HttpStatus status) {
        response.setStatus(status.value());
        return pages.show(stages.of(actor, id, null), actor, model);
    }

    private static String pageOf(UUID id) {
        return "redirect:/stages/" + id;
    }
}
