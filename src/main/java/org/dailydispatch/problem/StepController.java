package org.dailydispatch.problem;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.photo.Photo;
import org.dailydispatch.photo.Photos;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.springframework.http.HttpStatus;
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

/** One problem: its facts, its timeline, and the forms of the steps that this person may take now. */
@Controller
@RequestMapping("/problems/{id}")
class StepController {

    private final ProblemReader reader;
    private final ProblemSteps steps;
    private final Photos photos;
    private final ReportingClock clock;

    StepController(ProblemReader reader, ProblemSteps steps, Photos photos, ReportingClock clock) {
        this.reader = reader;
        this.steps = steps;
        this.photos = photos;
        this.clock = clock;
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
        Problem problem = reader.problem(actor, id);
        List<TimelineEntry> timeline = reader.timelineOf(problem);
        return page(actor, problem, timeline).addObject("form", StepForm.of(problem, timeline.size(), clock));
    }

    @PostMapping("/assign")
    @AllowedTo(Role.LEADER)
    ModelAndView assign(
            @PathVariable UUID id,
            @ModelAttribute("form") StepForm form,
            BindingResult errors,
            Actor actor,
            RedirectAttributes redirect) {
        String unit = form.unit(errors);
        String person = form.person(errors);
        Instant due = form.deadline(clock, errors);
        Attempt attempt = new Attempt(id, Action.ASSIGN, form, errors, actor, unit + " " + person);
        return take(attempt, redirect, (problem, now) -> problem.assign(actor, now, unit, person, due));
    }

    @PostMapping("/done")
    @AllowedTo({Role.LIAISON, Role.INSPECTOR, Role.LEADER})
    ModelAndView reportDone(
            @PathVariable UUID id,
            @ModelAttribute("form") StepForm form,
            BindingResult errors,
            Actor actor,
            RedirectAttributes redirect) {
        String measures = form.measures(errors);
        Instant finished = form.finished(reader.problem(actor, id), clock, errors);
        Attempt attempt = new Attempt(id, Action.REPORT_DONE, form, errors, actor, measures);
        return take(attempt, redirect, (problem, now) -> problem.reportDone(actor, now, measures, finished));
    }

    @PostMapping("/close")
    @AllowedTo({Role.INSPECTOR, Role.LEADER})
    ModelAndView close(
            @PathVariable UUID id,
            @ModelAttribute("form") StepForm form,
            BindingResult errors,
            Actor actor,
            RedirectAttributes redirect) {
        String note = form.note(false, errors);
        Attempt attempt = new Attempt(id, Action.CLOSE, form, errors, actor, note);
        return take(attempt, redirect, (problem, now) -> problem.close(actor, now, clock.dayOf(now), note));
    }

    @PostMapping("/return")
    @AllowedTo({Role.INSPECTOR, Role.LEADER})
    ModelAndView returnForRework(
            @PathVariable UUID id,
            @ModelAttribute("form") StepForm form,
            BindingResult errors,
            Actor actor,
            RedirectAttributes redirect) {
        String reason = form.note(true, errors);
        Attempt attempt = new Attempt(id, Action.RETURN, form, errors, actor, reason);
        return take(attempt, redirect, (problem, now) -> problem.returnForRework(actor, now, reason));
    }

    /** A step as it was sent. {@code text} is what it leaves in the timeline. */
    private record Attempt(UUID id, Action action, StepForm form, BindingResult errors, Actor actor, String text) {}

    private ModelAndView take(Attempt attempt, RedirectAttributes redirect, ProblemSteps.Step step) {
        Problem problem = reader.problem(attempt.actor(), attempt.id());
        if (problem.version() != attempt.form().version) {
            return stale(attempt, problem, redirect);
        }
        try {
            if (!attempt.errors().hasErrors()) {
                steps.take(attempt.actor(), attempt.id(), attempt.form().version, step);
                return taken(attempt, redirect);
            }
        } catch (StaleVersionException overtaken) {
            return stale(attempt, reader.problem(attempt.actor(), attempt.id()), redirect);
        } catch (RefusedException refused) {
            attempt.errors().reject(refused.key());
            return again(attempt, problem, HttpStatus.CONFLICT);
        }
        return again(attempt, problem, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView taken(Attempt attempt, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", "problem.done." + attempt.action());
        return new ModelAndView("redirect:/problems/" + attempt.id());
    }

    /** Somebody was faster. If it was the same step by the same person, it was one step sent twice. */
    private ModelAndView stale(Attempt attempt, Problem problem, RedirectAttributes redirect) {
        List<TimelineEntry> timeline = reader.timelineOf(problem);
        int seen = Math.min(Math.max(attempt.form().seen, 0), timeline.size());
        List<TimelineEntry> news = timeline.subList(seen, timeline.size());
        if (news.stream()
                .anyMatch(entry ->
                        entry.repeats(attempt.actor().id(), attempt.action().step(), attempt.text()))) {
            return taken(attempt, redirect);
        }
        attempt.form().version = problem.version();
        attempt.form().seen = timeline.size();
        return again(attempt, problem, HttpStatus.CONFLICT).addObject("news", news);
    }

    private ModelAndView again(Attempt attempt, Problem problem, HttpStatus status) {
        ModelAndView page = page(attempt.actor(), problem, reader.timelineOf(problem));
        if (!Rules.allowed(attempt.actor(), problem.state(), problem.rectifiedBy())
                .contains(attempt.action())) {
            page.addObject("typed", attempt.text());
        }
        page.setStatus(status);
        return page;
    }

    /** Those of the item that failed or of the quick note, as far as the actor may see them. */
    private List<UUID> photos(Actor actor, Problem problem) {
        UUID note = problem.noteId();
        if (note != null) {
            return photos.album(actor, Photo.OF_NOTE, note).filed();
        }
        UUID inspection = problem.inspectionId();
        String item = problem.itemCode();
        return inspection == null || item == null
                ? List.of()
                : photos.album(actor, Photo.OF_INSPECTION, inspection).filed(item);
    }

    private ModelAndView page(Actor actor, Problem problem, List<TimelineEntry> timeline) {
        return new ModelAndView("problem/problem")
                .addObject("photos", photos(actor, problem))
                .addObject("problem", problem)
                .addObject("timeline", timeline)
                .addObject("actions", Rules.allowed(actor, problem.state(), problem.rectifiedBy()))
                .addObject("ownWork", actor.id().equals(problem.rectifiedBy()));
    }
}
