package org.dailydispatch.inspection;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.team.Teams;
import org.dailydispatch.territory.Territory;
import org.dailydispatch.territory.Township;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list of inspections, and the same as a file. */
@Controller
@AllowedTo({Role.INSPECTOR, Role.COVERT_INSPECTOR, Role.LEADER, Role.LIAISON, Role.MUNICIPAL})
class InspectionListController {

    private static final int PAGE = 50;

    private final Inspections inspections;
    private final InspectionSheet sheet;
    private final Territory territory;
    private final Teams teams;
    private final Marks marks;
    private final ReportingClock clock;

    InspectionListController(
            Inspections inspections,
            InspectionSheet sheet,
            Territory territory,
            Teams teams,
            Marks marks,
            ReportingClock clock) {
        this.inspections = inspections;
        this.sheet = sheet;
        this.territory = territory;
        this.teams = teams;
        this.marks = marks;
        this.clock = clock;
    }

    @InitBinder
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "inspection";
    }

    @GetMapping("/inspections")
    String list(
            @ModelAttribute("filter") ListForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        InspectionFilter filter = form.filter(clock.today(), errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        List<InspectionRow> rows = inspections.list(actor, filter, PAGE + 1);
        boolean more = rows.size() > PAGE;
        List<InspectionRow> shown = more ? rows.subList(0, PAGE) : rows;
        model.addAttribute("rows", shown);
        model.addAttribute(
                "returned",
                marks.returned(actor, shown.stream().map(InspectionRow::id).toList()));
        model.addAttribute("skewed", inspections.skewed(actor, shown));
        model.addAttribute("shownFilter", filter);
        model.addAttribute("townships", townships(actor, locale));
        // An inspector's list has open inspections only: nothing to choose.
        model.addAttribute("modes", actor.is(Role.INSPECTOR) ? List.of() : List.of(Mode.values()));
        model.addAttribute("xlsx", form.address("/inspections.xlsx", null));
        if (more) {
            InspectionRow last = shown.get(PAGE - 1);
            model.addAttribute("more", form.address("/inspections", last.day() + "_" + last.id()));
        }
        return "inspection/list";
    }

    @GetMapping("/inspections.xlsx")
    void file(
            @ModelAttribute("filter") ListForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        InspectionFilter filter = form.filter(clock.today(), errors);
        if (errors.hasErrors()) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        } else {
            sheet.send(response, actor, filter, locale);
        }
    }

    /** The townships that can be chosen: those of the team's county; a liaison and the city need no such filter. */
    private Map<String, String> townships(Actor actor, Locale locale) {
        Map<String, String> choices = new LinkedHashMap<>();
        if (actor.teamId() != null) {
            ReportingDay today = clock.today();
            for (Township township :
                    territory.townshipsOf(teams.team(actor.team()).countyId(), today)) {
                choices.put(township.id().toString(), township.name().in(locale));
            }
        }
        return choices;
    }
}
