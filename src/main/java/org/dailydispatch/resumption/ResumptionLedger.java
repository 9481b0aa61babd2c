package org.dailydispatch.resumption;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.export.Extent;
import org.dailydispatch.export.Ledger;
import org.dailydispatch.export.Spreadsheet;
import org.dailydispatch.resumption.EnterpriseSheet.OnDay;
import org.dailydispatch.team.Team;
import org.dailydispatch.team.Teams;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every enterprise on each of several days, as it stood by its records then. */
@Component
class ResumptionLedger implements Ledger {

    private final Enterprises enterprises;
    private final EnterpriseSheet sheet;
    private final Teams teams;

    ResumptionLedger(Enterprises enterprises, EnterpriseSheet sheet, Teams teams) {
        this.enterprises = enterprises;
        this.sheet = sheet;
        this.teams = teams;
    }

    @Override
    public String key() {
        return "enterprises";
    }

    @Override
    public Set<Role> readers() {
        return Set.of(Role.INSPECTOR, Role.COVERT_INSPECTOR, Role.LEADER, Role.LIAISON, Role.MUNICIPAL);
    }

    @Override
    public boolean byTownship() {
        return true;
    }

    @Override
    public Spreadsheet of(Actor reader, Extent extent, Locale locale) {
        Team team = extent.teamId() == null ? null : teams.team(extent.teamId());
        UUID county = team == null ? null : team.countyId();
        List<ReportingDay> days = extent.from().through(extent.to()).stream()
                .filter(day -> team == null || team.stationedOn(day))
                .toList();
        Iterable<OnDay> rows = () -> days.stream()
                .flatMap(day -> on(reader, day, county, extent.townshipId()))
                .iterator();
        return sheet.ofDays(rows, locale)
                .counted(() -> enterprises.countOnDays(reader, days, county, extent.townshipId()));
    }

    private Stream<OnDay> on(Actor reader, ReportingDay day, @Nullable UUID county, @Nullable UUID township) {
        EnterpriseFilter filter =
                new EnterpriseFilter(day, county, township, null, null, false, null, false, false, null, false, null);
        return enterprises.all(reader, filter).stream().map(line -> new OnDay(day, line));
    }
}
