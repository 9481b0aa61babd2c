package org.dailydispatch.inspection;

import java.util.Locale;
import java.util.Set;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.export.Extent;
import org.dailydispatch.export.Ledger;
import org.dailydispatch.export.Spreadsheet;
import org.springframework.stereotype.Component;

/** The inspections of several days, as the list shows them to the reader. */
@Component
class InspectionLedger implements Ledger {

    private final InspectionSheet sheet;

    InspectionLedger(InspectionSheet sheet) {
        this.sheet = sheet;
    }

    @Override
    public String key() {
        return "inspections";
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
        InspectionFilter filter = new InspectionFilter(
                extent.from(),
                extent.to(),
                extent.teamId(),
                extent.townshipId(),
                null,
                null,
                false,
                null,
                null,
                false,
                null,
                null,
                null,
                null);
        return sheet.of(reader, filter, locale);
    }
}
