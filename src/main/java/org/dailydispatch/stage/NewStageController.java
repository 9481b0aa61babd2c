package org.dailydispatch.stage;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.form.Typed;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.team.Team;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Begins a stage report of the leader's own team. */
@Controller
@RequestMapping("/stages")
@AllowedTo(Role.LEADER)
class NewStageController {

    /** What is wrong with the first day; everything else is wrong with the last. */
    private static final Set<String> ABOUT_THE_FIRST = Set.of("stage.refused.before", "stage.refused.long");

    private final StageService service;
    private final Teams teams;
    private final ReportingClock clock;

    NewStageController(StageService service, Teams teams, ReportingClock clock) {
        this.service = service;
        this.teams = teams;
        this.clock = clock;
    }

    @InitBinder
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "dispatch";
    }

    @GetMapping("/new")
    String form(Actor actor, Model model) {
        Team team = teams.team(actor.team());
        ReportingDay last = team.stationedTo();
        StageForms.New form = new StageForms.New();
        form.id = Ids.next().toString();
        form.from = team.stationedFrom().toString();
        form.to = (last != null && last.isBefore(clock.today()) ? last : clock.today()).toString();
        StagePages.addIfAbsent(model, "form", form);
        model.addAttribute("ownTeam", team);
        return "stage/new";
    }

    @PostMapping
    String make(
            @ModelAttribute("form") StageForms.New form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        UUID id = Typed.id(form.id) == null ? Ids.next() : Typed.id(form.id);
        ReportingDay from = day("from", form.from, errors);
        ReportingDay to = day("to", form.to, errors);
        if (id != null && from != null && to != null) {
            try {
                service.assemble(actor, id, from, to);
                redirect.addFlashAttribute("done", "stage.done.assembled");
                return "redirect:/stages/" + id;
            } catch (RefusedException refused) {
                errors.rejectValue(
                        ABOUT_THE_FIRST.contains(refused.key()) ? "from" : "to",
                        refused.key(),
                        refused.arguments().toArray(),
                        null);
            }
        }
        form.id = String.valueOf(id);
        model.addAttribute("ownTeam", teams.team(actor.team()));
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "stage/new";
    }

    private static @Nullable ReportingDay day(String field, @Nullable String typed, BindingResult errors) {
        ReportingDay day = Typed.day(typed);
        if (day == null) {
            errors.rejectValue(field, Typed.text(typed) == null ? "stage.refused.noDay" : "stage.filter.unreadable");
        }
        return day;
    }
}
