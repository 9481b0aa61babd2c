package org.dailydispatch.coverage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.form.Typed;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.team.Team;
import org.dailydispatch.team.Teams;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;

/** Reads what somebody asks about coverage: within his own team, or of the team that a reader of all has chosen. */
@Component
class Questions {

    /** The period where none is asked for, in days with the last. */
    static final int DAYS = 7;

    static final int LONGEST = 92;

    private final Teams teams;
    private final ReportingClock clock;

    Questions(Teams teams, ReportingClock clock) {
        this.teams = teams;
        this.clock = clock;
    }

    /**
     * What cannot be read is an error beside its field, and the usual stands in its place. Days before the posting are
     * cut off, and days after it.
     *
     * @throws NotFoundException for another team than one's own, or none
     * @throws RefusedException where the team has not come yet
     */
    Question read(PeriodForm form, Actor actor, Errors errors) {
        Team team = teamOf(actor, form.team);
        ReportingDay first = team.stationedFrom();
        ReportingDay latest = latest(team);
        if (latest.isBefore(first)) {
            throw new RefusedException("coverage.refused.before", first);
        }
        ReportingDay to = day("to", form.to, errors);
        ReportingDay from = day("from", form.from, errors);
        ReportingDay last = to == null || to.isAfter(latest) ? latest : to;
        ReportingDay begin = from == null ? last.plus(1 - DAYS) : from;
        if (to != null && to.isAfter(clock.today())) {
            errors.rejectValue("to", "coverage.refused.future");
        } else if (last.isBefore(first)) {
            errors.rejectValue("to", "coverage.refused.early", new Object[] {first.toString()}, null);
        } else if (last.isBefore(begin)) {
            errors.rejectValue("to", "coverage.refused.backwards");
        } else if (begin.daysUntil(last) >= LONGEST) {
            errors.rejectValue("from", "coverage.refused.long", new Object[] {LONGEST}, null);
        }
        if (errors.hasErrors()) {
            last = latest;
            begin = last.plus(1 - DAYS);
        }
        return new Question(
                team,
                begin.isBefore(first) ? first : begin,
                last,
                modeOf(actor, form),
                covertToo(actor),
                last.equals(clock.today()));
    }

    /** Puts before a page what its head shows: team, period, modes, addresses. */
    CoverageLinks show(Model model, PeriodForm form, Question question, Actor actor, Locale locale) {
        boolean all = seesAll(actor);
        form.from = Typed.text(form.from) == null ? question.from().toString() : form.from;
        form.to = Typed.text(form.to) == null ? question.to().toString() : form.to;
        ReportingDay latest = latest(question.team());
        CoverageLinks links =
                new CoverageLinks(question, latest, latest.equals(clock.today()), all, !actor.is(Role.AUDITOR));
        Map<String, String> choices = new LinkedHashMap<>();
        if (all) {
            teams.all()
                    .forEach(team ->
                            choices.put(team.id().toString(), team.name().in(locale)));
        }
        model.addAttribute("section", actor.is(Role.LEADER, Role.MUNICIPAL) ? "dashboard" : "coverage");
        model.addAttribute("roomStyle", "coverage");
        model.addAttribute("pageTeam", question.team());
        model.addAttribute("question", question);
        model.addAttribute("links", links);
        model.addAttribute("teams", choices);
        model.addAttribute("kept", kept(form, all));
        model.addAttribute("modes", question.covertToo() ? CoverageMode.values() : new CoverageMode[0]);
        return links;
    }

    /**
     * What a change of the period leaves as it is; the place in a list is not among it, nor a township where another
     * county may be chosen.
     */
    private static Map<String, String> kept(PeriodForm form, boolean teamsChoosable) {
        Map<String, String> kept = new LinkedHashMap<>();
        put(kept, "mode", form.mode);
        put(kept, "unit", form.unit);
        put(kept, "kind", form.kind);
        put(kept, "township", teamsChoosable ? null : form.township);
        put(kept, "state", form.state);
        put(kept, "order", form.order);
        put(kept, "number", form.number);
        put(kept, "side", form.side);
        return kept;
    }

    private static void put(Map<String, String> kept, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            kept.put(name, value);
        }
    }

    private static boolean seesAll(Actor actor) {
        return actor.is(Role.MUNICIPAL, Role.AUDITOR);
    }

    /** Inspectors know of no covert visit, not even of a released one. */
    private static boolean covertToo(Actor actor) {
        return !actor.is(Role.INSPECTOR);
    }

    private static CoverageMode modeOf(Actor actor, PeriodForm form) {
        return covertToo(actor) ? CoverageMode.of(form.mode).orElse(CoverageMode.ALL) : CoverageMode.OPEN;
    }

    private Team teamOf(Actor actor, @Nullable String asked) {
        UUID id = Typed.id(asked);
        if (asked != null && !asked.isBlank() && id == null) {
            throw new NotFoundException("team " + asked);
        }
        if (seesAll(actor)) {
            return id != null ? teams.team(id) : first(teams.all());
        }
        if (id != null && !id.equals(actor.team())) {
            throw new NotFoundException("team " + id);
        }
        return teams.team(actor.team());
    }

    /** The first that has come; of a campaign that lies ahead none has. */
    private Team first(List<Team> all) {
        ReportingDay today = clock.today();
        return all.stream()
                .filter(team -> !team.stationedFrom().isAfter(today))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .orElseThrow(() -> new NotFoundException("any team"));
    }

    private ReportingDay latest(Team team) {
        ReportingDay today = clock.today();
        ReportingDay last = team.stationedTo();
        return last != null && last.isBefore(today) ? last : today;
    }

    private static @Nullable ReportingDay day(String field, @Nullable String typed, Errors errors) {
        ReportingDay day = Typed.day(typed);
        if (day == null && Typed.text(typed) != null) {
            errors.rejectValue(field, "coverage.refused.unreadable");
        }
        return day;
    }
}
