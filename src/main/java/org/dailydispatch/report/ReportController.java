package org.dailydispatch.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.problem.ProblemFigures;
import org.dailydispatch.problem.ProblemRow;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.dailydispatch.report.ReportService.Purpose;
import org.dailydispatch.territory.Site;
import org.dailydispatch.territory.Territory;
import org.jspecify.annotations.Nullable;
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

/** One township's report of one day: to write until 24:00, to read afterwards. */
@Controller
@RequestMapping("/township-reports/{day}/{townshipId}")
class ReportController {

    private final ReportPlaces places;
    private final ReportReader reader;
    private final ReportService service;
    private final VerifiedCounts verified;
    private final ProblemFigures problems;
    private final Territory territory;
    private final ReportingClock clock;

    ReportController(
            ReportPlaces places,
            ReportReader reader,
            ReportService service,
            VerifiedCounts verified,
            ProblemFigures problems,
            Territory territory,
            ReportingClock clock) {
        this.places = places;
        this.reader = reader;
        this.service = service;
        this.verified = verified;
        this.problems = problems;
        this.territory = territory;
        this.clock = clock;
    }

    @InitBinder
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "report";
    }

    @GetMapping
    @AllowedTo({Role.INSPECTOR, Role.LEADER, Role.LIAISON, Role.MUNICIPAL})
    ModelAndView report(@PathVariable ReportingDay day, @PathVariable UUID townshipId, Actor actor) {
        ReportPlace place = places.of(actor, day, townshipId);
        Optional<TownshipReport> report = reader.find(place);
        if (actor.is(Role.MUNICIPAL) && report.filter(TownshipReport::isFiled).isEmpty()) {
            throw new NotFoundException("filed report");
        }
        if (refusal(actor, place, report.orElse(null)) == null) {
            ReportForm form = report.map(ReportForm::of).orElseGet(ReportForm::new);
            return page("report/form", actor, place, report.orElse(null)).addObject("form", form);
        }
        return page("report/report", actor, place, report.orElse(null));
    }

    @PostMapping
    @AllowedTo({Role.INSPECTOR, Role.LIAISON})
    ModelAndView file(
            @PathVariable ReportingDay day,
            @PathVariable UUID townshipId,
            @ModelAttribute("form") ReportForm form,
            BindingResult errors,
            Actor actor,
            RedirectAttributes redirect) {
        return save(new Attempt(places.of(actor, day, townshipId), Purpose.FILE, form, errors, actor), redirect);
    }

    @PostMapping("/draft")
    @AllowedTo({Role.INSPECTOR, Role.LIAISON})
    ModelAndView draft(
            @PathVariable ReportingDay day,
            @PathVariable UUID townshipId,
            @ModelAttribute("form") ReportForm form,
            BindingResult errors,
            Actor actor,
            RedirectAttributes redirect) {
        return save(new Attempt(places.of(actor, day, townshipId), Purpose.DRAFT, form, errors, actor), redirect);
    }

    @PostMapping("/zero")
    @AllowedTo({Role.INSPECTOR, Role.LIAISON})
    ModelAndView zero(
            @PathVariable ReportingDay day,
            @PathVariable UUID townshipId,
            @ModelAttribute("form") ReportForm form,
            BindingResult errors,
            Actor actor,
            RedirectAttributes redirect) {
        return save(new Attempt(places.of(actor, day, townshipId), Purpose.ZERO, form, errors, actor), redirect);
    }

    /** A report as it was sent. */
    private record Attempt(ReportPlace place, Purpose purpose, ReportForm form, BindingResult errors, Actor actor) {}

    private ModelAndView save(Attempt attempt, RedirectAttributes redirect) {
        TownshipReport present = reader.find(attempt.place()).orElse(null);
        ReportContent content = attempt.form().read(asked(attempt.place()), attempt.purpose(), attempt.errors());
        String refusal = refusal(attempt.actor(), attempt.place(), present);
        if (refusal != null) {
            attempt.errors().reject(refusal);
            return again(attempt, present, HttpStatus.CONFLICT);
        }
        if (attempt.form().version != versionOf(present)) {
            return stale(attempt, present, content, redirect);
        }
        if (attempt.errors().hasErrors()) {
            return again(attempt, present, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            service.save(attempt.actor(), attempt.place(), attempt.form().version, content, attempt.purpose());
            return saved(attempt, redirect);
        } catch (StaleVersionException overtaken) {
            return stale(attempt, reader.find(attempt.place()).orElse(null), content, redirect);
        } catch (RefusedException refused) {
            attempt.errors().reject(refused.key());
            return again(attempt, present, HttpStatus.CONFLICT);
        }
    }

    private ModelAndView saved(Attempt attempt, RedirectAttributes redirect) {
        ReportPlace place = attempt.place();
        redirect.addFlashAttribute("done", "report.done." + attempt.purpose());
        return new ModelAndView("redirect:/township-reports/" + place.day() + "/"
                + place.township().id());
    }

    /** Somebody saved it since. The same content by the same person is one report sent twice. */
    private ModelAndView stale(
            Attempt attempt, @Nullable TownshipReport present, ReportContent content, RedirectAttributes redirect) {
        if (present != null
                && present.authorId().equals(attempt.actor().id())
                && present.content().equals(content)) {
            return saved(attempt, redirect);
        }
        attempt.form().version = versionOf(present);
        return again(attempt, present, HttpStatus.CONFLICT).addObject("overtaking", present);
    }

    private ModelAndView again(Attempt attempt, @Nullable TownshipReport present, HttpStatus status) {
        ModelAndView page = page("report/form", attempt.actor(), attempt.place(), present);
        page.setStatus(status);
        return page;
    }

    private ModelAndView page(String template, Actor actor, ReportPlace place, @Nullable TownshipReport report) {
        List<Site> villages = territory.villagesOf(place.township().id(), place.day());
        return new ModelAndView(template)
                .addObject("place", place)
                .addObject("report", report)
                .addObject("status", report == null ? ReportStatus.MISSING : report.status())
                .addObject("villages", villages)
                .addObject("items", ReportItem.values())
                .addObject("earlier", earlier(place))
                .addObject("cutOff", clock.at(place.day(), place.team().cutOff()))
                .addObject(
                        "verified",
                        verified.of(place.team().id(), place.day(), !actor.is(Role.INSPECTOR))
                                .getOrDefault(place.township().id(), Verified.NOTHING));
    }

    private List<ProblemRow> earlier(ReportPlace place) {
        return problems.openBefore(place.team().id(), place.township().id(), place.day());
    }

    private ReportForm.Asked asked(ReportPlace place) {
        return new ReportForm.Asked(
                territory.villagesOf(place.township().id(), place.day()).stream()
                        .map(Site::id)
                        .collect(Collectors.toSet()),
                earlier(place).stream().map(ProblemRow::id).collect(Collectors.toSet()));
    }

    /** Why this person cannot write this report now, as the key of a message; null where he can. */
    private @Nullable String refusal(Actor actor, ReportPlace place, @Nullable TownshipReport report) {
        if (!actor.is(Role.INSPECTOR, Role.LIAISON)) {
            return "report.refused.reader";
        }
        if (!place.day().equals(clock.today())) {
            return "report.refused.closed";
        }
        if (actor.is(Role.INSPECTOR) && report != null && !report.authorId().equals(actor.id())) {
            return "report.refused.others";
        }
        return null;
    }

    private static int versionOf(@Nullable TownshipReport report) {
        return report == null ? ReportService.NEW : report.version();
    }
}
