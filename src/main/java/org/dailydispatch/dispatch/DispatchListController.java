package org.dailydispatch.dispatch;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
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

/** The dispatches that a reader may see, day by day. */
@Controller
@AllowedTo({
    Role.LEADER,
    Role.INSPECTOR,
    Role.COVERT_INSPECTOR,
    Role.MUNICIPAL,
    Role.AUDITOR,
    Role.LIAISON,
    Role.DEPARTMENT
})
class DispatchListController {

    private final Dispatches dispatches;
    private final DispatchService service;
    private final DispatchSheets sheets;
    private final Teams teams;
    private final ReportingClock clock;
    private final MessageSource messages;

    DispatchListController(
            Dispatches dispatches,
            DispatchService service,
            DispatchSheets sheets,
            Teams teams,
            ReportingClock clock,
            MessageSource messages) {
        this.messages = messages;
        this.dispatches = dispatches;
        this.service = service;
        this.sheets = sheets;
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

    @GetMapping("/dispatches")
    String list(
            @ModelAttribute("filter") DispatchListForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        DispatchFilter filter = form.read(errors);
        List<DispatchLine> found = errors.hasErrors() ? List.of() : dispatches.list(actor, filter, Dispatches.PAGE + 1);
        boolean more = found.size() > Dispatches.PAGE;
        List<DispatchLine> lines = more ? found.subList(0, Dispatches.PAGE) : found;
        model.addAttribute("lines", lines);
        if (more) {
            model.addAttribute("next", form.after(lines.get(lines.size() - 1)));
        }
        model.addAttribute("teams", actor.teamId() == null ? teamsByName(locale) : Map.of());
        model.addAttribute("readsAll", !DispatchScope.seesExtract(actor));
        model.addAttribute("severalTeams", actor.teamId() == null);
        model.addAttribute("mayAssembleToday", mayAssembleToday(actor));
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        return "dispatch/list";
    }

    /** Whether the leader's day is still without a dispatch. */
    private boolean mayAssembleToday(Actor actor) {
        return DispatchScope.writes(actor)
                && service.canBeAssembled(actor, clock.today())
                && dispatches.versions(actor, clock.today(), actor.team()).isEmpty();
    }

    private Map<UUID, String> teamsByName(Locale locale) {
        Map<UUID, String> names = new LinkedHashMap<>();
        teams.all()
                .forEach(team -> names.put(
                        team.id(),
                        team.name().in(locale) + " · " + team.countyName().in(locale)));
        return names;
    }

    @GetMapping("/dispatches.xlsx")
    void file(
            @ModelAttribute("filter") DispatchListForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        DispatchFilter filter = form.read(errors);
        if (errors.hasErrors()) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
            return;
        }
        sheets.sendList(
                response,
                actor,
                dispatches.list(actor, filter, Spreadsheet.MOST_ROWS + 1),
                filters(filter, locale),
                locale);
    }

    private Map<String, String> filters(DispatchFilter filter, Locale locale) {
        Map<String, String> set = new LinkedHashMap<>();
        filter.team()
                .ifPresent(team -> set.put(
                        say("common.team", locale), teams.team(team).name().in(locale)));
        filter.from().ifPresent(day -> set.put(say("dispatch.filter.from", locale), day.toString()));
        filter.to().ifPresent(day -> set.put(say("dispatch.filter.to", locale), day.toString()));
        return set;
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
