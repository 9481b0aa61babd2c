package org.dailydispatch.dashboard;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.export.Column;
import org.dailydispatch.export.Extent;
import org.dailydispatch.export.Ledger;
import org.dailydispatch.export.Spreadsheet;
import org.dailydispatch.inspection.CoverageGrid;
import org.dailydispatch.inspection.InspectionFigures;
import org.dailydispatch.inspection.Visits;
import org.dailydispatch.report.ReportFigures;
import org.dailydispatch.report.ReportStatus;
import org.dailydispatch.team.Team;
import org.dailydispatch.team.Teams;
import org.dailydispatch.territory.Territory;
import org.dailydispatch.territory.Township;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The cells of the coverage board: every township on every day of the posting, with its visits and its report. */
@Component
class CoverageLedger implements Ledger {

    private final TeamsInView view;
    private final Teams teams;
    private final Territory territory;
    private final InspectionFigures inspections;
    private final ReportFigures reports;
    private final MessageSource messages;

    CoverageLedger(
            TeamsInView view,
            Teams teams,
            Territory territory,
            InspectionFigures inspections,
            ReportFigures reports,
            MessageSource messages) {
        this.view = view;
        this.teams = teams;
        this.territory = territory;
        this.inspections = inspections;
        this.reports = reports;
        this.messages = messages;
    }

    /** A township on a day. */
    private record Cell(Team team, ReportingDay day, Township township, Visits visits, ReportStatus report) {}

    @Override
    public String key() {
        return "coverage";
    }

    @Override
    public Set<Role> readers() {
        return Set.of(Role.LEADER, Role.MUNICIPAL);
    }

    @Override
    public boolean byTownship() {
        return true;
    }

    @Override
    public Spreadsheet of(Actor reader, Extent extent, Locale locale) {
        List<Team> seen = teamsOf(reader, extent.teamId());
        Iterable<Cell> cells = () -> seen.stream()
                .flatMap(team -> cells(team, extent))
                .filter(cell ->
                        extent.townshipId() == null || cell.township().id().equals(extent.townshipId()))
                .iterator();
        return Spreadsheet.of(say("dashboard.cells", locale), columns(locale), cells)
                .counted(() -> seen.stream()
                        .mapToInt(team -> territory.townshipDays(
                                team.countyId(), days(team, extent).toList(), extent.townshipId()))
                        .sum());
    }

    private List<Team> teamsOf(Actor reader, @Nullable UUID chosen) {
        return reader.is(Role.MUNICIPAL) && chosen == null ? teams.all() : List.of(view.teamOf(reader, chosen));
    }

    private Stream<Cell> cells(Team team, Extent extent) {
        CoverageGrid grid = inspections.gridOf(team.id(), extent.from(), extent.to());
        return days(team, extent).flatMap(day -> cells(team, day, grid));
    }

    private Stream<ReportingDay> days(Team team, Extent extent) {
        ReportingDay last = earlier(extent.to(), view.latest(team));
        return extent.from().through(last).stream().filter(team::stationedOn);
    }

    private Stream<Cell> cells(Team team, ReportingDay day, CoverageGrid grid) {
        List<Township> townships = territory.townshipsOf(team.countyId(), day);
        Map<UUID, ReportStatus> statuses = reports.statusesOn(
                team.id(), day, townships.stream().map(Township::id).toList());
        return townships.stream()
                .map(township -> new Cell(
                        team,
                        day,
                        township,
                        grid.on(township.id(), day),
                        statuses.getOrDefault(township.id(), ReportStatus.MISSING)));
    }

    private List<Column<Cell>> columns(Locale locale) {
        return List.of(
                Column.date(say("common.day", locale), Cell::day),
                Column.text(
                        say("common.team", locale), cell -> cell.team().name().in(locale)),
                Column.text(
                        say("common.township", locale),
                        cell -> cell.township().name().in(locale)),
                Column.number(
                        say("dashboard.cells.villages", locale),
                        cell -> cell.visits().villages()),
                Column.number(
                        say("dashboard.cells.checkpoints", locale),
                        cell -> cell.visits().checkpoints()),
                Column.number(
                        say("dashboard.cells.covert", locale),
                        cell -> cell.visits().covert()),
                Column.text(
                        say("dashboard.day.report", locale),
                        cell -> say("report.ReportStatus." + cell.report(), locale)));
    }

    private static ReportingDay earlier(ReportingDay one, ReportingDay other) {
        return one.isAfter(other) ? other : one;
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
