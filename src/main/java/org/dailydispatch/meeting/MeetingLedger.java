package org.dailydispatch.meeting;

import java.util.Locale;
import java.util.Set;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.export.Extent;
import org.dailydispatch.export.Ledger;
import org.dailydispatch.export.Spreadsheet;
import org.springframework.stereotype.Component;

/** Meetings by their day. */
@Component
class MeetingLedger implements Ledger {

    private final MeetingSheet sheet;

    MeetingLedger(MeetingSheet sheet) {
        this.sheet = sheet;
    }

    @Override
    public String key() {
        return "meetings";
    }

    @Override
    public Set<Role> readers() {
        return Set.of(Role.LEADER, Role.INSPECTOR, Role.COVERT_INSPECTOR, Role.MUNICIPAL);
    }

    @Override
    public boolean byTownship() {
        return false;
    }

    @Override
    public Spreadsheet of(Actor reader, Extent extent, Locale locale) {
        return sheet.of(
                reader, new MeetingFilter(extent.teamId(), null, null, extent.from(), extent.to(), null, null), locale);
    }
}
