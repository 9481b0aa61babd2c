package org.dailydispatch.dispatch;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.export.AllPages;
import org.dailydispatch.export.Extent;
import org.dailydispatch.export.Ledger;
import org.dailydispatch.export.Spreadsheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The dispatches of several days: the latest version of each that the reader may see. */
@Component
class DispatchLedger implements Ledger {

    private final Dispatches dispatches;
    private final DispatchSheets sheets;

    DispatchLedger(Dispatches dispatches, DispatchSheets sheets) {
        this.dispatches = dispatches;
        this.sheets = sheets;
    }

    @Override
    public String key() {
        return "dispatches";
    }

    @Override
    public Set<Role> readers() {
        return Set.of(
                Role.LEADER, Role.INSPECTOR, Role.COVERT_INSPECTOR, Role.MUNICIPAL, Role.LIAISON, Role.DEPARTMENT);
    }

    @Override
    public boolean byTownship() {
        return false;
    }

    @Override
    public Spreadsheet of(Actor reader, Extent extent, Locale locale) {
        Iterable<DispatchLine> lines =
                AllPages.of((last, atMost) -> dispatches.list(reader, after(extent, last), atMost));
        return sheets.list(lines, locale).counted(() -> dispatches.count(reader, after(extent, null)));
    }

    private static DispatchFilter after(Extent extent, @Nullable DispatchLine last) {
        ReportingDay day = last == null ? null : last.day();
        UUID team = last == null ? null : last.teamId();
        return new DispatchFilter(extent.teamId(), extent.from(), extent.to(), day, team);
    }
}
