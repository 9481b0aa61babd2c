package org.dailydispatch.dispatch;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** The leader's page of a draft, when something could not be done: everything typed stays on it. */
@Component
class DraftDesk {

    private final Dispatches dispatches;
    private final ShownSections shown;
    private final DispatchPages pages;

    DraftDesk(Dispatches dispatches, ShownSections shown, DispatchPages pages) {
        this.dispatches = dispatches;
        this.shown = shown;
        this.pages = pages;
    }

    /**
     * Keeps the texts that came with something else that was to be done; the form then stands at what is kept.
     *
     * @return the page to show instead, where they could not be kept
     */
    Optional<String> kept(
            ReportingDay day,
            EditForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        try {
            form.revision = shown.keep(actor, day, form.typed());
            return Optional.empty();
        } catch (RefusedException refused) {
            return Optional.of(refused(day, refused, errors, actor, model, response));
        } catch (StaleVersionException stale) {
            return Optional.of(both(day, form, actor, model, response));
        }
    }

    /** The same of texts alone; says why not. */
    void keep(Actor actor, ReportingDay day, EditForm form) {
        form.revision = shown.keep(actor, day, form.typed());
    }

    String refused(
            ReportingDay day,
            RefusedException refused,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        Dispatch latest = latest(day, actor);
        if (!latest.draft()) {
            return overtaken(latest, refused, errors.getTarget(), actor, model, response);
        }
        errors.reject(refused.key(), refused.arguments().toArray(), null);
        return again(day, actor, model, response, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** It was signed in between. The page has no form any more: the words stand above it, and what it does not say below them. */
    String overtaken(
            Dispatch signed,
            RefusedException refused,
            @Nullable Object typed,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("told", refused);
        if (typed instanceof EditForm form && form.saysOtherThan(signed)) {
            model.addAttribute("unsaved", form);
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        return pages.show(signed, actor, model);
    }

    /** Somebody else saved in between: both texts, and saving again is then a decision. */
    String both(ReportingDay day, EditForm form, Actor actor, Model model, HttpServletResponse response) {
        Dispatch theirs = latest(day, actor);
        model.addAttribute("theirs", theirs);
        form.revision = theirs.revision();
        response.setStatus(HttpStatus.CONFLICT.value());
        return pages.show(theirs, actor, model);
    }

    String again(ReportingDay day, Actor actor, Model model, HttpServletResponse response, HttpStatus status) {
        response.setStatus(status.value());
        return pages.show(latest(day, actor), actor, model);
    }

    Dispatch latest(ReportingDay day, Actor actor) {
        return dispatches.latest(actor, day, null).orElseThrow(() -> new NotFoundException("dispatch of " + day));
    }

    static String pageOf(ReportingDay day) {
        return "redirect:/dispatches/" + day;
    }
}
