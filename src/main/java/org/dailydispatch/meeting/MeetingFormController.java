package org.dailydispatch.meeting;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.form.Differences;
import org.dailydispatch.form.FormModel;
import org.dailydispatch.form.Typed;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.dailydispatch.team.Teams;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Preparing a meeting, and writing its minutes. */
@Controller
@RequestMapping("/meetings")
@AllowedTo(Role.LEADER)
class MeetingFormController {

    private static final String VIEW = "meeting/form";

    private final MeetingService service;
    private final MeetingReader reader;
    private final ActionItemReader items;
    private final ActionItemRepository agreed;
    private final MeetingChoices choices;
    private final AgendaDraft agenda;
    private final Teams teams;
    private final ReportingClock clock;

    MeetingFormController(
            MeetingService service,
            MeetingReader reader,
            ActionItemReader items,
            ActionItemRepository agreed,
            MeetingChoices choices,
            AgendaDraft agenda,
            Teams teams,
            ReportingClock clock) {
        this.service = service;
        this.reader = reader;
        this.items = items;
        this.agreed = agreed;
        this.choices = choices;
        this.agenda = agenda;
        this.teams = teams;
        this.clock = clock;
    }

    @InitBinder("form")
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
        binder.setAutoGrowCollectionLimit(MeetingForm.MOST_DECISIONS);
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "meeting";
    }

    /** @param kind the kick-off where none is named and the team has not met yet */
    @GetMapping("/new")
    String blank(@RequestParam(required = false) @Nullable String kind, Actor actor, Locale locale, Model model) {
        MeetingKind chosen = Typed.choice(kind, MeetingKind.class);
        MeetingKind likely = reader.any(actor.team()) ? MeetingKind.CONSULTATION : MeetingKind.KICK_OFF;
        MeetingForm form = MeetingForm.blank(chosen == null ? likely : chosen, clock.today());
        propose(actor, form);
        FormModel.show(model, "form", form);
        return page(actor, null, form, locale, model);
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        Meeting meeting = service.meeting(actor, id);
        if (!meeting.isBeingWritten()) {
            return "redirect:/meetings/" + id;
        }
        MeetingForm form =
                MeetingForm.of(meeting, choices.numbers(actor, meeting.content().decisions()));
        FormModel.show(model, "form", form);
        return page(actor, meeting, form, locale, model);
    }

    /** @param then {@code row} only adds a row, {@code agenda} only proposes lines; both keep what is typed */
    @PostMapping
    String prepare(
            @ModelAttribute("form") MeetingForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "keep") String then,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (addedTo(form, then, actor)) {
            return page(actor, null, form, locale, model);
        }
        Content content = form.read(choices.of(actor), new ArrayList<>(), errors);
        if (content == null) {
            return again(HttpStatus.UNPROCESSABLE_CONTENT, actor, null, form, locale, model, response);
        }
        UUID id = form.id();
        if (!service.prepare(actor, id, content)) {
            return overtaken(actor, id, form, content, locale, model, response);
        }
        redirect.addFlashAttribute("done", "meeting.done.prepared");
        return "redirect:/meetings/" + id;
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable UUID id,
            @ModelAttribute("form") MeetingForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "keep") String then,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Meeting meeting = service.meeting(actor, id);
        if (addedTo(form, then, actor)) {
            return page(actor, meeting, form, locale, model);
        }
        Content content = form.read(choices.of(actor), idsOf(meeting), errors);
        if (content == null) {
            return again(HttpStatus.UNPROCESSABLE_CONTENT, actor, meeting, form, locale, model, response);
        }
        try {
            service.change(actor, id, content, form.shownVersion());
        } catch (StaleVersionException stale) {
            return overtaken(actor, id, form, content, locale, model, response);
        } catch (RefusedException refused) {
            errors.reject(refused.key());
            return again(HttpStatus.CONFLICT, actor, meeting, form, locale, model, response);
        }
        redirect.addFlashAttribute("done", "meeting.done.changed");
        return "redirect:/meetings/" + id;
    }

    private boolean addedTo(MeetingForm form, String then, Actor actor) {
        if (then.equals("row")) {
            form.addRow();
        } else if (then.equals("agenda")) {
            propose(actor, form);
        }
        return !then.equals("keep");
    }

    private void propose(Actor actor, MeetingForm form) {
        ReportingDay day = Objects.requireNonNullElse(form.chosenDay(), clock.today());
        form.propose(agenda.lines(teams.team(actor.team()), form.chosenKind(), day));
    }

    /** The ids that decisions of the meeting have had. */
    private List<UUID> idsOf(Meeting meeting) {
        List<UUID> ids = new ArrayList<>(agreed.idsOf(meeting.id()));
        meeting.content().decisions().stream()
                .map(Decision::id)
                .filter(id -> !ids.contains(id))
                .forEach(ids::add);
        return ids;
    }

    /** Somebody saved in between: what both wrote, and saving again is then a decision. */
    private String overtaken(
            Actor actor,
            UUID id,
            MeetingForm form,
            Content mine,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Meeting theirs = service.meeting(actor, id);
        if (theirs.content().equals(mine)) {
            return "redirect:/meetings/" + id;
        }
        form.version = Integer.toString(theirs.version());
        model.addAttribute("overtaking", theirs);
        model.addAttribute(
                "theirs", Differences.theirs(mine.texts(), theirs.content().texts()));
        model.addAttribute(
                "theirDecisions",
                theirs.content().decisions().equals(mine.decisions())
                        ? null
                        : service.minutes(actor, theirs).decisions());
        return again(HttpStatus.CONFLICT, actor, theirs, form, locale, model, response);
    }

    private String again(
            HttpStatus status,
            Actor actor,
            @Nullable Meeting meeting,
            MeetingForm form,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        response.setStatus(status.value());
        return page(actor, meeting, form, locale, model);
    }

    private String page(Actor actor, @Nullable Meeting meeting, MeetingForm form, Locale locale, Model model) {
        ReportingDay day = Objects.requireNonNullElse(form.chosenDay(), clock.today());
        model.addAttribute("meeting", meeting);
        model.addAttribute("kinds", choices.kinds(locale));
        model.addAttribute("townships", choices.townships(actor, locale));
        model.addAttribute("problems", choices.problems(actor));
        model.addAttribute(
                "carried", meeting == null ? items.openOn(actor.team(), day) : items.carriedTo(meeting.id()));
        return VIEW;
    }
}
