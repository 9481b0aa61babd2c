package org.dailydispatch.territory;

import java.util.Locale;
import java.util.Set;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.export.Extent;
import org.dailydispatch.export.Ledger;
import org.dailydispatch.export.Spreadsheet;
import org.springframework.stereotype.Component;

/** The sites in force on one of the days at least, within the reader's reach. */
@Component
class SiteLedger implements Ledger {

    private final SiteList list;
    private final SitesOnSheet sheet;

    SiteLedger(SiteList list, SitesOnSheet sheet) {
        this.list = list;
        this.sheet = sheet;
    }

    @Override
    public String key() {
        return "sites";
    }

    /** Of those whose page it is, those who may export. */
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
        return sheet.of(() -> list.inForce(extent, reader).iterator(), locale)
                .counted(() -> list.countInForce(extent, reader));
    }
}
