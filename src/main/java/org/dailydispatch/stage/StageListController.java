package org.dailydispatch.stage;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.export.Spreadsheet;
import org.dailydispatch.team.Teams;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The stage reports that a reader may see. */
@Controller
@AllowedTo({Role.LEADER, Role.INSPECTOR, Role.COVERT_INSPECTOR, Role.MUNICIPAL, Role.AUDITOR})
class StageListController {

    private final Stages stages;
    private final StageSheets sheets;
    private final Teams teams;
    private final MessageSource messages;

    StageListController(Stages stages, StageSheets sheets, Teams teams, MessageSource messages) {
        this.stages = stages;
        this.sheets = sheets;
        this.teams = teams;
        this.messages = messages;
    }

    @InitBinder
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "dispatch";
    }

    @GetMapping("/stages")
    String list(
            @ModelAttribute("filter") StageListForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        StageFilter filter = form.read(errors);
        List<StageLine> found = errors.hasErrors() ? List.of() : stages.list(actor, filter, Stages.PAGE + 1);
        boolean more = found.size() > Stages.PAGE;
        List<StageLine> lines = more ? found.subList(0, Stages.PAGE) : found;
        model.addAttribute("lines", lines);
        if (more) {
            model.addAttribute("next", form.after(lines.get(lines.size() - 1)));
        }
        model.addAttribute("teams", actor.teamId() == null ? teamsByName(locale) : Map.of());
        model.addAttribute("severalTeams", actor.teamId() == null);
        model.addAttribute("working", StageScope.writes(actor));
        model.addAttribute("states", StageScope.writes(actor) ? statesByName(locale) : Map.of());
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        return "stage/list";
    }

    @GetMapping("/stages.xlsx")
    void file(
            @ModelAttribute("filter") StageListForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        StageFilter filter = form.read(errors);
        if (errors.hasErrors()) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
            return;
        }
        sheets.sendList(
                response,
                actor,
                stages.list(actor, filter, Spreadsheet.MOST_ROWS + 1),
                filters(actor, filter, locale),
                locale);
    }

    /** A team that the reader may not know is named by what he typed. */
    private Map<String, String> filters(Actor actor, StageFilter filter, Locale locale) {
        Map<String, String> set = new LinkedHashMap<>();
        Map<String, String> known = actor.teamId() == null ? teamsByName(locale) : Map.of();
        filter.team()
                .map(String::valueOf)
                .ifPresent(team -> set.put(say("common.team", locale), known.getOrDefault(team, team)));
        if (filter.fromDay() != null) {
            set.put(say("stage.filter.from", locale), filter.fromDay().toString());
        }
        if (filter.toDay() != null) {
            set.put(say("stage.filter.to", locale), filter.toDay().toString());
        }
        if (filter.state() != null) {
            set.put(say("stage.column.state", locale), say("stage.StageState." + filter.state(), locale));
        }
        return set;
    }

    private Map<String, String> teamsByName(Locale locale) {
        Map<String, String> names = new LinkedHashMap<>();
        teams.all()
                .forEach(team -> names.put(
                        team.id().toString(),
                        team.name().in(locale) + " · " + team.countyName().in(locale)));
        return names;
    }

    private Map<String, String> statesByName(Locale locale) {
        Map<String, String> names = new LinkedHashMap<>();
        for (StageState state : StageState.values()) {
            names.put(state.name(), say("stage.StageState." + state, locale));
        }
        return names;
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
