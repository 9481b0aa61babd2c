package org.dailydispatch.stage;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.signature.Hindrance;
import org.dailydispatch.signature.SigningPage;
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

    private static final SigningPage.Keys KEYS = new SigningPage.Keys(
            "stage.done.signed",
            "stage.done.signedFirst",
            StageSigning.TAKEN,
            StageSigning.PASSWORD,
            "stage.sign.editedMeanwhile");

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
        String password = Objects.requireNonNullElse(form.password, "");
        form.password = null;
        return new SigningPage<>(
                        desk.page(id, actor, model, response),
                        KEYS,
                        () -> signing.sign(actor, id, typed.revision, password),
                        () -> signing.hindrances(actor, id),
                        Hindrance::arguments)
                .sign(typed, ofTyped, errors, redirect);
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
            return desk.page(id, actor, model, response).again(errors, "reason", refused);
        }
        redirect.addFlashAttribute("done", "stage.done.corrected");
        return StageDesk.pageOf(id);
    }
}
