package org.dailydispatch.problem;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.export.Extent;
import org.dailydispatch.export.Ledger;
import org.dailydispatch.export.Spreadsheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.Errors;

/** 问题台账 of the days of the finding, in every state that counts. */
@Component
class ProblemLedger implements Ledger {

    private final ProblemSheet sheet;
    private final ReportingClock clock;

    ProblemLedger(ProblemSheet sheet, ReportingClock clock) {
        this.sheet = sheet;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "problems";
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
        ProblemFilter filter = new ProblemFilter();
        filter.team = text(extent.teamId());
        filter.township = text(extent.townshipId());
        filter.foundFrom = extent.from().toString();
        filter.foundTo = extent.to().toString();
        filter.state = ProblemFilter.Shown.ALL.name();
        Errors none = new BindException(filter, "filter");
        return sheet.of(reader, filter.read(none, clock.today(), clock.now()), locale);
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
