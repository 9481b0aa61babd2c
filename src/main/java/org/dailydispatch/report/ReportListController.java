package org.dailydispatch.report;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.team.Team;
import org.dailydispatch.territory.Territory;
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
    private final ReportReader reader;
    private final ReportSheet sheet;
    private final VerifiedCounts verified;
    private final Territory territory;
    private final ReportingClock clock;

    ReportListController(
            ReportPlaces places,
            ReportReader reader,
            ReportSheet sheet,
            VerifiedCounts verified,
            Territory territory,
            ReportingClock clock) {
        this.places = places;
        this.reader = reader;
        this.sheet = sheet;
        this.verified = verified;
        this.territory = territory;
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
        Overview overview = overview(actor, dayOrToday(day), team);
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
            ReportPlace own = places.own(actor);
            sheet.send(response, actor, own.township().name().in(locale), ownDays(own), locale);
            return;
        }
        Overview overview = overview(actor, dayOrToday(day), team);
        sheet.send(response, actor, status == null ? overview : overview.only(status), locale);
    }

    private ReportingDay dayOrToday(@Nullable ReportingDay day) {
        if (day != null && day.isAfter(clock.today())) {
            throw new RefusedException("report.refused.future");
        }
        return day == null ? clock.today() : day;
    }

    private Overview overview(Actor actor, ReportingDay day, @Nullable UUID chosen) {
        Team team = places.team(actor, chosen);
        Map<UUID, TownshipReport> reports = reader.ofDay(team.id(), day);
        Map<UUID, Verified> found = verified.of(team.id(), day);
        List<OverviewLine> lines = territory.townshipsOf(team.countyId(), day).stream()
                .map(township -> {
                    TownshipReport report = reports.get(township.id());
                    ReportStatus status = report == null ? ReportStatus.MISSING : report.status();
                    boolean readable = !actor.is(Role.MUNICIPAL) || status.handedIn();
                    return new OverviewLine(
                            township,
                            status,
                            readable ? report : null,
                            found.getOrDefault(township.id(), Verified.NOTHING));
                })
                .toList();
        return new Overview(team, day, lines);
    }

    private String ownDays(Actor actor, Model model) {
        ReportPlace own = places.own(actor);
        model.addAttribute("place", own);
        model.addAttribute("days", ownDays(own));
        model.addAttribute("cutOff", clock.at(own.day(), own.team().cutOff()));
        return "report/own";
    }

    /** A liaison's own days, today first. */
    private List<OwnDay> ownDays(ReportPlace own) {
        ReportingDay today = own.day();
        ReportingDay earliest = today.plus(1 - DAYS_SHOWN);
        ReportingDay first =
                earliest.isBefore(own.team().stationedFrom()) ? own.team().stationedFrom() : earliest;
        Map<ReportingDay, TownshipReport> reports =
                reader.ofTownship(own.team().id(), own.township().id(), first, today);
        List<OwnDay> days = new ArrayList<>();
        for (ReportingDay day = today; !day.isBefore(first); day = day.previous()) {
            TownshipReport report = reports.get(day);
            days.add(new OwnDay(day, report == null ? ReportStatus.MISSING : report.status(), report));
        }
        return days;
    }
}
