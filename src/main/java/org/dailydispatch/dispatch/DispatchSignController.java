package org.dailydispatch.dispatch;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
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

/** Signs, publishes and corrects the day's dispatch. What is signed is what stands on the leader's screen. */
@Controller
@RequestMapping("/dispatches/{day}")
@AllowedTo(Role.LEADER)
class DispatchSignController {

    private static final SigningPage.Keys KEYS = new SigningPage.Keys(
            "dispatch.done.signed",
            "dispatch.done.signedFirst",
            DispatchSigning.TAKEN,
            DispatchSigning.PASSWORD,
            "dispatch.sign.editedMeanwhile");

    private final DispatchService service;
    private final DispatchSigning signing;
    private final TownshipNames names;
    private final DraftDesk desk;

    DispatchSignController(DispatchService service, DispatchSigning signing, TownshipNames names, DraftDesk desk) {
        this.service = service;
        this.signing = signing;
        this.names = names;
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
            @PathVariable ReportingDay day,
            @ModelAttribute("edit") EditForm typed,
            BindingResult ofTyped,
            @ModelAttribute("clearing") ClearForm reasons,
            @Valid @ModelAttribute("sign") SignForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        String password = Objects.requireNonNullElse(form.password, "");
        form.password = null;
        return new SigningPage<>(
                        desk.page(day, actor, model, response),
                        KEYS,
                        () -> signing.sign(actor, day, typed.revision, password),
                        () -> signing.hindrances(actor, day),
                        each -> arguments(each, day, actor, locale))
                .sign(typed, ofTyped, errors, redirect);
    }

    /** The townships in his language. */
    private List<Object> arguments(Hindrance each, ReportingDay day, Actor actor, Locale locale) {
        return each.key().equals(DispatchHindrances.UNREPORTED)
                ? List.of(names.unremarked(desk.latest(day, actor), locale))
                : each.arguments();
    }

    @PostMapping("/publish")
    String publish(
            @PathVariable ReportingDay day, @RequestParam int version, Actor actor, RedirectAttributes redirect) {
        signing.publish(actor, day, version);
        redirect.addFlashAttribute("done", "dispatch.done.published");
        return DraftDesk.pageOf(day);
    }

    @PostMapping("/corrections")
    String correct(
            @PathVariable ReportingDay day,
            @ModelAttribute("correction") CorrectionForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            service.correct(actor, day, form.reason);
        } catch (RefusedException refused) {
            return desk.page(day, actor, model, response).again(errors, "reason", refused);
        }
        redirect.addFlashAttribute("done", "dispatch.done.corrected");
        return DraftDesk.pageOf(day);
    }
}
