package org.dailydispatch.review;

import java.util.List;
import java.util.Optional;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Checklists;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.inspection.Inspection;
import org.dailydispatch.inspection.Panel;
import org.dailydispatch.inspection.Panels;
import org.springframework.stereotype.Component;

/** Tells the team on an inspection's page, and its author on its form, how it stands. */
@Component
public class ReviewPanels implements Panels {

    private final Reviews reviews;
    private final Corrections corrections;
    private final Checklists checklists;
    private final ReportingClock clock;

    ReviewPanels(Reviews reviews, Corrections corrections, Checklists checklists, ReportingClock clock) {
        this.reviews = reviews;
        this.corrections = corrections;
        this.checklists = checklists;
        this.clock = clock;
    }

    @Override
    public Optional<Panel> of(Actor reader, Inspection inspection) {
        return panel(reader, inspection).map(content -> new Panel("review/panel", content));
    }

    /** Empty for whoever is not of the team. */
    public Optional<ReviewPanel> panel(Actor reader, Inspection inspection) {
        return reviews.of(reader, inspection)
                .map(review -> new ReviewPanel(
                        review,
                        review.returned() ? items(inspection, review) : List.of(),
                        corrections.latest(reader, inspection.id()).orElse(null),
                        reader.is(Role.LEADER),
                        inspection.isBy(reader),
                        !inspection.day().equals(clock.today())));
    }

    private List<Item> items(Inspection inspection, Review review) {
        Review.Decision last = review.last();
        Checklist checklist = checklists.version(inspection.checklistVersionId());
        return last == null
                ? List.of()
                : checklist.items().stream()
                        .filter(item -> last.items().contains(item.code()))
                        .toList();
    }
}
