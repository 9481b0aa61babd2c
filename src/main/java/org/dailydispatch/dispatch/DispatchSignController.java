package org.dailydispatch.dispatch;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
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

/** Signs, publishes and corrects the day's dispatch. What is signed is what stands on the leader's screen. */
@Controller
@RequestMapping("/dispatches/{day}")
@AllowedTo(Role.LEADER)
class DispatchSignController {

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
        Dispatch seen = desk.latest(day, actor);
        if (!seen.draft() && typed.typed().sent() && !typed.saysOtherThan(seen)) {
            // Pressed twice: what he sent stands signed.
            return DraftDesk.pageOf(day);
        }
        Optional<String> instead =
                seen.draft() ? desk.kept(day, typed, ofTyped, actor, model, response) : Optional.empty();
        if (instead.isPresent()) {
            return instead.get();
        }
        try {
            if (errors.hasErrors() && seen.draft()) {
                reject(errors, signing.hindrances(actor, day), actor, day, locale, model);
            } else {
                boolean complete =
                        signing.sign(actor, day, typed.revision, Objects.requireNonNullElse(form.password, ""));
                redirect.addFlashAttribute("done", complete ? "dispatch.done.signed" : "dispatch.done.signedFirst");
                return DraftDesk.pageOf(day);
            }
        } catch (Hindered hindered) {
            reject(errors, hindered.all(), actor, day, locale, model);
        } catch (RefusedException refused) {
            if (refused.key().equals(DispatchSigning.TAKEN)) {
                return desk.overtaken(desk.latest(day, actor), refused, typed, actor, model, response);
            }
            errors.reject(refused.key(), refused.arguments().toArray(), null);
        } catch (StaleVersionException stale) {
            errors.reject("dispatch.sign.editedMeanwhile");
        }
        form.password = null;
        return desk.again(day, actor, model, response, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** All of it at once; how many places there are to mend, each missing tick being one. */
    private void reject(
            BindingResult errors, List<Hindrance> all, Actor actor, ReportingDay day, Locale locale, Model model) {
        int places = errors.getErrorCount();
        for (Hindrance each : all) {
            places += each.places();
            if (each.key().equals(DispatchSigning.PASSWORD)) {
                errors.rejectValue("password", each.key());
            } else if (each.key().equals(DispatchHindrances.UNREPORTED)) {
                errors.reject(each.key(), new Object[] {names.unremarked(desk.latest(day, actor), locale)}, null);
            } else {
                errors.reject(each.key(), each.arguments().toArray(), null);
            }
        }
        model.addAttribute("placesToMend", places);
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
            errors.rejectValue("reason", refused.key(), refused.arguments().toArray(), null);
            return desk.again(day, actor, model, response, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute("done", "dispatch.done.corrected");
        return DraftDesk.pageOf(day);
    }
}
