package org.dailydispatch.problem;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.photo.FormPhotos;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes a step as a form sent it, and chooses the page that answers. Whoever comes second sees what the first did, and
 * his text and photos stay.
 */
@Component
class StepTaking {

    /** The fields to which a refusal can belong: the second word of its key. */
    private static final Set<String> FIELDS = Set.of("photos", "other", "person", "dueAt", "finishedAt");

    private final ProblemReader reader;
    private final ProblemSteps steps;
    private final StepPages pages;
    private final FormPhotos photos;
    private final ReportingClock clock;

    StepTaking(ProblemReader reader, ProblemSteps steps, StepPages pages, FormPhotos photos, ReportingClock clock) {
        this.reader = reader;
        this.steps = steps;
        this.pages = pages;
        this.photos = photos;
        this.clock = clock;
    }

    /** A step as it was sent. */
    record Attempt(
            UUID id, Action action, StepForm form, BindingResult errors, Actor actor, RedirectAttributes redirect) {

        boolean stillAllowed(Problem problem, List<TimelineEntry> timeline) {
            return Rules.allowed(actor.role(), problem.standing(actor, timeline))
                    .contains(action);
        }
    }

    ModelAndView take(Attempt attempt) throws IOException {
        Problem problem = reader.problem(attempt.actor(), attempt.id());
        Terms terms = attempt.form().read(attempt.action(), problem, clock, attempt.errors());
        Sending sending = attempt.form().sending(attempt.action());
        List<TimelineEntry> timeline = reader.timelineOf(problem);
        if (problem.version() != attempt.form().version) {
            return stale(attempt, problem, timeline, terms, sending);
        }
        if (attempt.stillAllowed(problem, timeline)) {
            takePhotos(attempt, sending);
        }
        // Of two that were sent at once, the second may have found no room for its photos.
        if (attempt.errors().hasFieldErrors("photos")
                && steps.wasTaken(attempt.actor(), attempt.id(), attempt.action(), sending)) {
            return taken(attempt);
        }
        if (attempt.errors().hasErrors()) {
            return again(attempt, problem, timeline, terms, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            steps.take(
                    attempt.actor(),
                    attempt.id(),
                    attempt.form().version,
                    attempt.action(),
                    terms.with(attempt.form().photos()),
                    sending);
            return taken(attempt);
        } catch (StaleVersionException overtaken) {
            Problem now = reader.problem(attempt.actor(), attempt.id());
            return stale(attempt, now, reader.timelineOf(now), terms, sending);
        } catch (RefusedException refused) {
            return again(attempt, problem, timeline, terms, refuse(attempt.errors(), refused));
        }
    }

    /** The refusal beside its field, where it belongs to one. */
    private static HttpStatus refuse(BindingResult errors, RefusedException refused) {
        String field = refused.key().split("\\.", -1)[1];
        Object[] arguments = refused.arguments().toArray();
        if (FIELDS.contains(field)) {
            errors.rejectValue(field, refused.key(), arguments, null);
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
        errors.reject(refused.key(), arguments, null);
        return HttpStatus.CONFLICT;
    }

    private void takePhotos(Attempt attempt, Sending sending) throws IOException {
        photos.takeOwn(
                attempt.actor(),
                sending.photos(attempt.actor(), attempt.id(), attempt.form().slot(), null),
                attempt.form().photos,
                attempt.form().files,
                attempt.errors());
    }

    private static ModelAndView taken(Attempt attempt) {
        attempt.redirect().addFlashAttribute("done", "problem.done." + attempt.action());
        return new ModelAndView("redirect:/problems/" + attempt.id());
    }

    /** Somebody was faster. If it was the same form with the same content, it was one step sent twice. */
    private ModelAndView stale(
            Attempt attempt, Problem problem, List<TimelineEntry> timeline, Terms terms, Sending sending)
            throws IOException {
        if (steps.wasTaken(attempt.actor(), attempt.id(), attempt.action(), sending)) {
            return taken(attempt);
        }
        int seen = Math.min(Math.max(attempt.form().seen, 0), timeline.size());
        List<TimelineEntry> news = timeline.subList(seen, timeline.size());
        attempt.form().version = problem.version();
        attempt.form().seen = timeline.size();
        if (attempt.stillAllowed(problem, timeline)) {
            takePhotos(attempt, sending);
        }
        return again(attempt, problem, timeline, terms, HttpStatus.CONFLICT).addObject("news", news);
    }

    private ModelAndView again(
            Attempt attempt, Problem problem, List<TimelineEntry> timeline, Terms terms, HttpStatus status) {
        boolean possible = attempt.stillAllowed(problem, timeline);
        ModelAndView page = pages.page(attempt.actor(), problem, timeline, possible ? attempt.action() : null);
        if (!possible) {
            StepForm next = StepForm.of(problem, timeline.size(), clock);
            page.addObject("typed", attempt.form().typed(attempt.action(), terms))
                    .addObject("refusals", attempt.errors().getGlobalErrors())
                    .addObject("form", next)
                    .addObject(BindingResult.MODEL_KEY_PREFIX + "form", new DirectFieldBindingResult(next, "form"));
        }
        page.setStatus(status);
        return page;
    }
}
