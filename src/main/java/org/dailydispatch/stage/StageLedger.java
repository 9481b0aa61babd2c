package org.dailydispatch.stage;

import java.util.Locale;
import java.util.Set;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.export.AllPages;
import org.dailydispatch.export.Extent;
import org.dailydispatch.export.Ledger;
import org.dailydispatch.export.Spreadsheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The stage reports that touch the days: the latest version of each that the reader may see. */
@Component
class StageLedger implements Ledger {

    private final Stages stages;
    private final StageSheets sheets;

    StageLedger(Stages stages, StageSheets sheets) {
        this.stages = stages;
        this.sheets = sheets;
    }

    @Override
    public String key() {
        return "stages";
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
        return sheets.list(AllPages.of((last, atMost) -> stages.list(reader, after(extent, last), atMost)), locale)
                .counted(() -> stages.count(reader, after(extent, null)));
    }

    private static StageFilter after(Extent extent, @Nullable StageLine last) {
        return new StageFilter(
                extent.teamId(),
                extent.from(),
                extent.to(),
                null,
                last == null ? null : new StageFilter.Key(last.to(), last.id()));
    }
}
