package org.dailydispatch.report;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.export.Extent;
import org.dailydispatch.export.Ledger;
import org.dailydispatch.export.Spreadsheet;
import org.dailydispatch.report.ReportSheet.OnDay;
import org.dailydispatch.team.Team;
import org.dailydispatch.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who has reported and who has not on each of several days: a team's, all teams' for the city, a liaison's own. */
@Component
class ReportLedger implements Ledger {

    private final ReportPlaces places;
    private final ReportOverviews overviews;
    private final ReportSheet sheet;
    private final Territory territory;
    private final ReportingClock clock;

    ReportLedger(
            ReportPlaces places,
            ReportOverviews overviews,
            ReportSheet sheet,
            Territory territory,
            ReportingClock clock) {
        this.territory = territory;
        this.places = places;
        this.overviews = overviews;
        this.sheet = sheet;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "reports";
    }

    @Override
    public Set<Role> readers() {
        return Set.of(Role.INSPECTOR, Role.LEADER, Role.LIAISON, Role.MUNICIPAL);
    }

    @Override
    public boolean byTownship() {
        return true;
    }

    @Override
    public Spreadsheet of(Actor reader, Extent extent, Locale locale) {
        if (reader.is(Role.LIAISON)) {
            return sheet.of(overviews.own(reader, extent.from(), extent.to()), locale);
        }
        List<Team> teams = teams(reader, extent.teamId());
        Iterable<OnDay> rows = () -> days(extent)
                .flatMap(day -> teams.stream()
                        .filter(team -> team.stationedOn(day))
                        .map(team -> overviews.of(reader, team, day)))
                .flatMap(overview -> overview.lines().stream()
                        .filter(line -> extent.townshipId() == null
                                || line.township().id().equals(extent.townshipId()))
                        .map(line -> new OnDay(overview, line)))
                .iterator();
        return sheet.ofDays(rows, locale).counted(() -> expected(teams, extent));
    }

    private int expected(List<Team> teams, Extent extent) {
        return teams.stream()
                .mapToInt(team -> territory.townshipDays(
                        team.countyId(), days(extent).filter(team::stationedOn).toList(), extent.townshipId()))
                .sum();
    }

    /** Nobody reports of days that have not come. */
    private Stream<ReportingDay> days(Extent extent) {
        ReportingDay today = clock.today();
        ReportingDay last = extent.to().isAfter(today) ? today : extent.to();
        return extent.from().through(last).stream();
    }

    private List<Team> teams(Actor reader, @Nullable UUID chosen) {
        return reader.is(Role.MUNICIPAL) && chosen == null ? places.teams() : List.of(places.team(reader, chosen));
    }
}
