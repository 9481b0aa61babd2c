package org.dailydispatch.order;

import java.util.Locale;
import java.util.Set;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.export.Extent;
import org.dailydispatch.export.Ledger;
import org.dailydispatch.export.Spreadsheet;
import org.springframework.stereotype.Component;

/** Orders and recommendations by the day on which they were issued; drafts have none. */
@Component
class OrderLedger implements Ledger {

    private final OrderSheet sheet;
    private final OrderReader orders;

    OrderLedger(OrderSheet sheet, OrderReader orders) {
        this.orders = orders;
        this.sheet = sheet;
    }

    @Override
    public String key() {
        return "orders";
    }

    @Override
    public Set<Role> readers() {
        return Set.of(Role.LEADER, Role.INSPECTOR, Role.LIAISON, Role.MUNICIPAL);
    }

    @Override
    public boolean byTownship() {
        return true;
    }

    @Override
    public Spreadsheet of(Actor reader, Extent extent, Locale locale) {
        OrderCriteria criteria = new OrderCriteria(
                OrderFilter.Shown.ALL, null, extent.teamId(), extent.townshipId(), false, false, null);
        return sheet.of(reader, criteria, extent::includes, locale)
                .counted(() -> orders.countIssued(reader, criteria, extent.from(), extent.to()));
    }
}
