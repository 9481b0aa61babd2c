package org.dailydispatch.stage;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** The leader's page of a draft, when something could not be done: everything typed stays on it. */
@Component
class StageDesk {

    private final Stages stages;
    private final ShownTexts shown;
    private final StagePages pages;

    StageDesk(Stages stages, ShownTexts shown, StagePages pages) {
        this.stages = stages;
        this.shown = shown;
        this.pages = pages;
    }

    /**
     * Keeps the texts that came with something else that was to be done; the form then stands at what is kept.
     *
     * @return the page to show instead, where they could not be kept
     */
    Optional<String> kept(
            UUID id,
            StageForms.Edit form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        try {
            form.revision = shown.keep(actor, id, form);
            return Optional.empty();
        } catch (RefusedException refused) {
            return Optional.of(refused(id, refused, errors, actor, model, response));
        } catch (StaleVersionException stale) {
            return Optional.of(both(id, form, actor, model, response));
        }
    }

    /** The same of texts alone; says why not. */
    void keep(Actor actor, UUID id, StageForms.Edit form) {
        form.revision = shown.keep(actor, id, form);
    }

    String refused(
            UUID id,
            RefusedException refused,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        Stage latest = latest(id, actor);
        if (!latest.draft()) {
            return overtaken(latest, refused, errors.getTarget(), actor, model, response);
        }
        errors.reject(refused.key(), refused.arguments().toArray(), null);
        return again(id, actor, model, response, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** It was signed in between. The page has no form any more: the words stand above it, and what it does not say below them. */
    String overtaken(
            Stage signed,
            RefusedException refused,
            @Nullable Object typed,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("told", refused);
        if (typed instanceof StageForms.Edit form && form.saysOtherThan(signed)) {
            model.addAttribute("unsaved", form);
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        return pages.show(signed, actor, model);
    }

    /** Somebody else saved in between: both texts, and saving again is then a decision. */
    String both(UUID id, StageForms.Edit form, Actor actor, Model model, HttpServletResponse response) {
        Stage theirs = latest(id, actor);
        model.addAttribute("theirs", theirs);
        form.revision = theirs.revision();
        response.setStatus(HttpStatus.CONFLICT.value());
        return pages.show(theirs, actor, model);
    }

    String again(UUID id, Actor actor, Model model, HttpServletResponse response, HttpStatus status) {
        response.setStatus(status.value());
        return pages.show(latest(id, actor), actor, model);
    }

    Stage latest(UUID id, Actor actor) {
        return stages.of(actor, id, null);
    }

    static String pageOf(UUID id) {
        return "redirect:/stages/" + id;
    }
}
