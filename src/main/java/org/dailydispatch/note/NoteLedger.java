package org.dailydispatch.note;

import java.util.Locale;
import java.util.Set;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.export.Extent;
import org.dailydispatch.export.Ledger;
import org.dailydispatch.export.Spreadsheet;
import org.springframework.stereotype.Component;

/** Quick notes by the day on which they were written: the leader's team's, to others those that are theirs to see. */
@Component
class NoteLedger implements Ledger {

    private final NoteSheet sheet;

    NoteLedger(NoteSheet sheet) {
        this.sheet = sheet;
    }

    @Override
    public String key() {
        return "notes";
    }

    @Override
    public Set<Role> readers() {
        return Set.of(Role.INSPECTOR, Role.COVERT_INSPECTOR, Role.LEADER);
    }

    @Override
    public boolean byTownship() {
        return false;
    }

    @Override
    public Spreadsheet of(Actor reader, Extent extent, Locale locale) {
        return sheet.of(reader, new NoteFilter(null, extent.from(), extent.to(), null, null, null), locale);
    }
}
