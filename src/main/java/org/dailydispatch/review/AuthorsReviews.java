package org.dailydispatch.review;

import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.inspection.Inspection;
import org.dailydispatch.inspection.Inspections;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the form tells the author who corrects a filed inspection. */
@Component
public class AuthorsReviews {

    private final Inspections inspections;
    private final ReviewPanels panels;
    private final Corrections corrections;

    AuthorsReviews(Inspections inspections, ReviewPanels panels, Corrections corrections) {
        this.inspections = inspections;
        this.panels = panels;
        this.corrections = corrections;
    }

    /** Null where nothing is filed under the id. */
    public @Nullable ReviewPanel of(Actor author, UUID id) {
        return inspections
                .find(author, id)
                .filter(inspection -> inspection.isBy(author))
                .flatMap(inspection -> panels.panel(author, inspection))
                .orElse(null);
    }

    /** What the author's form starts from: the text of a pending request, or else what stands. */
    public Inspection proposed(Actor author, Inspection filed) {
        return corrections
                .latest(author, filed.id())
                .filter(Correction::pending)
                .map(pending ->
                        new Inspection(filed.row(), filed.checklistVersionId(), pending.answers(), pending.remark()))
                .orElse(filed);
    }
}
