package org.dailydispatch.dashboard;

import java.util.Locale;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.Marks;
import org.dailydispatch.team.Team;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The dashboard of one team's day and the rows behind its figures. */
@Controller
@AllowedTo({Role.LEADER, Role.MUNICIPAL})
class DashboardController {

    private final Marks marks;
    private final BoardMarkup boards;
    private final DashboardService dashboards;
    private final DayRecords records;
    private final TeamsInView view;

    DashboardController(
            BoardMarkup boards, DashboardService dashboards, DayRecords records, TeamsInView view, Marks marks) {
        this.boards = boards;
        this.marks = marks;
        this.dashboards = dashboards;
        this.records = records;
        this.view = view;
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "dashboard";
    }

    @GetMapping("/dashboard")
    String dashboard(
            @RequestParam(required = false) @Nullable UUID team,
            @RequestParam(required = false) @Nullable ReportingDay day,
            @RequestParam(defaultValue = "all") String mode,
            @RequestParam(defaultValue = "") String days,
            Actor actor,
            Locale locale,
            Model model) {
        if (actor.is(Role.MUNICIPAL) && team == null) {
            return "redirect:/overview";
        }
        Team seen = shown(actor, team, model);
        ReportingDay of = view.dayOf(seen, day);
        model.addAttribute("day", of);
        model.addAttribute(
                "markup",
                boards.of(new BoardMarkup.Look(
                        seen,
                        of,
                        view.latest(seen),
                        DashboardMode.of(mode),
                        MatrixSpan.of(days),
                        actor.role(),
                        locale)));
        return "dashboard/dashboard";
    }

    /**
     * For a screen that nobody operates: without controls, in large type, of the team's latest day. Who sees several
     * teams chooses one first.
     */
    @GetMapping("/dashboard/wall")
    String wall(@RequestParam(required = false) @Nullable UUID team, Actor actor, Locale locale, Model model) {
        if (actor.is(Role.MUNICIPAL) && team == null) {
            model.addAttribute(
                    "walls",
                    view.stationed().stream().map(each -> new Wall(each, actor)).toList());
            return "dashboard/walls";
        }
        Team seen = shown(actor, team, model);
        model.addAttribute("roomStyle", "wall");
        model.addAttribute(
                "board",
                dashboards.of(
                        seen,
                        view.latest(seen),
                        DashboardMode.ALL,
                        MatrixSpan.FORTNIGHT,
                        actor.is(Role.LEADER),
                        locale));
        return "dashboard/wall";
    }

    /** A team and the address of its wall screen. */
    record Wall(Team team, String address) {

        Wall(Team team, Actor reader) {
            this(team, Links.of(team, reader.role()).wall());
        }
    }

    @GetMapping("/dashboard/cell")
    String cell(
            @RequestParam(required = false) @Nullable UUID team,
            @RequestParam UUID township,
            @RequestParam(required = false) @Nullable ReportingDay day,
            Actor actor,
            Model model) {
        Team seen = shown(actor, team, model);
        CellDay cell = records.cellOf(seen, township, view.dayOf(seen, day), actor.is(Role.LEADER));
        model.addAttribute("cell", cell);
        model.addAttribute("returned", marks.returned(actor, cell.visits()));
        return "dashboard/cell";
    }

    @GetMapping("/dashboard/coverage")
    String coverage(
            @RequestParam(required = false) @Nullable UUID team,
            @RequestParam(required = false) @Nullable ReportingDay day,
            @RequestParam(defaultValue = "townships") String of,
            Actor actor,
            Model model) {
        Team seen = shown(actor, team, model);
        model.addAttribute("list", records.coverageOf(seen, view.dayOf(seen, day), CoverageList.Of.of(of)));
        return "dashboard/coverage";
    }

    private Team shown(Actor actor, @Nullable UUID asked, Model model) {
        Team team = view.teamOf(actor, asked);
        model.addAttribute("team", team);
        model.addAttribute("pageTeam", team);
        model.addAttribute("links", Links.of(team, actor.role()));
        model.addAttribute("mine", actor.is(Role.LEADER));
        model.addAttribute("latest", view.latest(team));
        return team;
    }
}
