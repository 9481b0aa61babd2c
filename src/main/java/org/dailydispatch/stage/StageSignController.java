package org.dailydispatch.stage;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.dailydispatch.signature.Hindered;
import org.dailydispatch.signature.Hindrance;
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

/** Signs, publishes and corrects a stage report. What is signed is what stands on the leader's screen. */
@Controller
@RequestMapping("/stages/{id}")
@AllowedTo(Role.LEADER)
class StageSignController {

    private final StageService service;
    private final StageSigning signing;
    private final StageDesk desk;

    StageSignController(StageService service, StageSigning signing, StageDesk desk) {
        this.service = service;
        this.signing = signing;
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

    @PostMapping("/sign")
    String sign(
            @PathVariable UUID id,
            @ModelAttribute("edit") StageForms.Edit typed,
            BindingResult ofTyped,
            @ModelAttribute("clearing") StageForms.Clear reasons,
            @Valid @ModelAttribute("sign") StageForms.Sign form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Stage seen = desk.latest(id, actor);
        if (!seen.draft() && typed.sent() && !typed.saysOtherThan(seen)) {
            // Pressed twice: what he sent stands signed.
            return StageDesk.pageOf(id);
        }
        Optional<String> instead =
                seen.draft() ? desk.kept(id, typed, ofTyped, actor, model, response) : Optional.empty();
        if (instead.isPresent()) {
            return instead.get();
        }
        try {
            if (errors.hasErrors() && seen.draft()) {
                reject(errors, signing.hindrances(actor, id), model);
            } else {
                boolean complete =
                        signing.sign(actor, id, typed.revision, Objects.requireNonNullElse(form.password, ""));
                redirect.addFlashAttribute("done", complete ? "stage.done.signed" : "stage.done.signedFirst");
                return StageDesk.pageOf(id);
            }
        } catch (Hindered hindered) {
            reject(errors, hindered.all(), model);
        } catch (RefusedException refused) {
            if (refused.key().equals(StageSigning.TAKEN)) {
                return desk.overtaken(desk.latest(id, actor), refused, typed, actor, model, response);
            }
            errors.reject(refused.key(), refused.arguments().toArray(), null);
        } catch (StaleVersionException stale) {
            errors.reject("stage.sign.editedMeanwhile");
        }
        form.password = null;
        return desk.again(id, actor, model, response, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** All of it at once; how many places there are to mend, each missing tick being one. */
    private static void reject(BindingResult errors, List<Hindrance> all, Model model) {
        int places = errors.getErrorCount();
        for (Hindrance each : all) {
            places += each.places();
            if (each.key().equals(StageSigning.PASSWORD)) {
                errors.rejectValue("password", each.key());
            } else {
                errors.reject(each.key(), each.arguments().toArray(), null);
            }
        }
        model.addAttribute("placesToMend", places);
    }

    @PostMapping("/publish")
    String publish(@PathVariable UUID id, @RequestParam int version, Actor actor, RedirectAttributes redirect) {
        signing.publish(actor, id, version);
        redirect.addFlashAttribute("done", "stage.done.published");
        return StageDesk.pageOf(id);
    }

    @PostMapping("/corrections")
    String correct(
            @PathVariable UUID id,
            @ModelAttribute("correction") StageForms.Correction form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            service.correct(actor, id, form.reason);
        } catch (RefusedException refused) {
            errors.rejectValue("reason", refused.key(), refused.arguments().toArray(), null);
            return desk.again(id, actor, model, response, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute("done", "stage.done.corrected");
        return StageDesk.pageOf(id);
    }
}
