package org.dailydispatch.covert;

import java.util.Locale;
import java.util.Set;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.export.Extent;
import org.dailydispatch.export.Ledger;
import org.dailydispatch.export.Spreadsheet;
import org.springframework.stereotype.Component;

/** Covert plans by their day: the leader's team's, to a covert inspector those that name him; to nobody else. */
@Component
class PlanLedger implements Ledger {

    private final PlanSheet sheet;
    private final Plans plans;

    PlanLedger(PlanSheet sheet, Plans plans) {
        this.plans = plans;
        this.sheet = sheet;
    }

    @Override
    public String key() {
        return "plans";
    }

    @Override
    public Set<Role> readers() {
        return Set.of(Role.LEADER, Role.COVERT_INSPECTOR);
    }

    @Override
    public boolean byTownship() {
        return false;
    }

    @Override
    public Spreadsheet of(Actor reader, Extent extent, Locale locale) {
        return sheet.of(reader, extent::includes, locale)
                .counted(() -> plans.count(reader, extent.from(), extent.to()));
    }
}
