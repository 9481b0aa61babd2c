package org.dailydispatch.meeting;

import java.util.Locale;
import java.util.Set;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.export.Extent;
import org.dailydispatch.export.Ledger;
import org.dailydispatch.export.Spreadsheet;
import org.dailydispatch.meeting.ItemFilter.Shown;
import org.springframework.stereotype.Component;

/** What meetings agreed, by the day on which it is due. */
@Component
class ActionItemLedger implements Ledger {

    private final ActionItemSheet sheet;

    ActionItemLedger(ActionItemSheet sheet) {
        this.sheet = sheet;
    }

    @Override
    public String key() {
        return "items";
    }

    @Override
    public Set<Role> readers() {
        return Set.of(Role.LEADER, Role.INSPECTOR, Role.COVERT_INSPECTOR, Role.LIAISON, Role.MUNICIPAL);
    }

    @Override
    public boolean byTownship() {
        return false;
    }

    @Override
    public Spreadsheet of(Actor reader, Extent extent, Locale locale) {
        return sheet.of(
                reader, new ItemFilter(Shown.ALL, extent.teamId(), extent.from(), extent.to(), null, null), locale);
    }
}
