package org.dailydispatch.report;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.refusal.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Who has reported and who has not: a team's day, or a liaison's own days. */
@Controller
class ReportListController {

    private static final int DAYS_SHOWN = 31;

    private final ReportPlaces places;
    private final ReportOverviews overviews;
    private final ReportSheet sheet;
    private final ReportingClock clock;

    ReportListController(ReportPlaces places, ReportOverviews overviews, ReportSheet sheet, ReportingClock clock) {
        this.places = places;
        this.overviews = overviews;
        this.sheet = sheet;
        this.clock = clock;
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "report";
    }

    @GetMapping("/township-reports")
    @AllowedTo({Role.INSPECTOR, Role.LEADER, Role.LIAISON, Role.MUNICIPAL})
    String list(
            @RequestParam(required = false) @Nullable ReportingDay day,
            @RequestParam(required = false) @Nullable UUID team,
            @RequestParam(required = false) @Nullable ReportStatus status,
            Actor actor,
            Model model) {
        if (actor.is(Role.LIAISON)) {
            return ownDays(actor, model);
        }
        Overview overview = overviews.of(actor, places.team(actor, team), dayOrToday(day));
        model.addAttribute("overview", overview);
        model.addAttribute("lines", (status == null ? overview : overview.only(status)).lines());
        model.addAttribute("chosen", status);
        model.addAttribute("statuses", ReportStatus.values());
        model.addAttribute("cutOff", clock.at(overview.day(), overview.team().cutOff()));
        model.addAttribute("teams", actor.is(Role.MUNICIPAL) ? places.teams() : List.of());
        return "report/overview";
    }

    @GetMapping("/township-reports.xlsx")
    @AllowedTo({Role.INSPECTOR, Role.LEADER, Role.LIAISON, Role.MUNICIPAL})
    void file(
            @RequestParam(required = false) @Nullable ReportingDay day,
            @RequestParam(required = false) @Nullable UUID team,
            @RequestParam(required = false) @Nullable ReportStatus status,
            Actor actor,
            Locale locale,
            HttpServletResponse response) {
        if (actor.is(Role.LIAISON)) {
            sheet.send(response, actor, places.own(actor).township().name().in(locale), ownDays(actor), locale);
            return;
        }
        Overview overview = overviews.of(actor, places.team(actor, team), dayOrToday(day));
        sheet.send(response, actor, status == null ? overview : overview.only(status), locale);
    }

    private ReportingDay dayOrToday(@Nullable ReportingDay day) {
        if (day != null && day.isAfter(clock.today())) {
            throw new RefusedException("report.refused.future");
        }
        return day == null ? clock.today() : day;
    }

    private String ownDays(Actor actor, Model model) {
        ReportPlace own = places.own(actor);
        model.addAttribute("place", own);
        model.addAttribute("days", ownDays(actor));
        model.addAttribute("cutOff", clock.at(own.day(), own.team().cutOff()));
        return "report/own";
    }

    /** A liaison's own days, today first. */
    private List<OwnDay> ownDays(Actor actor) {
        ReportingDay today = clock.today();
        return overviews.own(actor, today.plus(1 - DAYS_SHOWN), today);
    }
}
