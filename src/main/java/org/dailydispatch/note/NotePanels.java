package org.dailydispatch.note;

import java.util.Optional;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.inspection.Inspection;
import org.dailydispatch.inspection.Panel;
import org.dailydispatch.inspection.Panels;
import org.springframework.stereotype.Component;

/** Leads from an inspection's page to the note that asked for it, for those who may read the note. */
@Component
class NotePanels implements Panels {

    private final Notes notes;

    NotePanels(Notes notes) {
        this.notes = notes;
    }

    @Override
    public Optional<Panel> of(Actor reader, Inspection inspection) {
        return reader.is(Role.INSPECTOR, Role.COVERT_INSPECTOR, Role.LEADER)
                ? notes.ofInspection(reader, inspection.id()).map(note -> new Panel("note/panel", note))
                : Optional.empty();
    }
}
