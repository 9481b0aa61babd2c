package org.dailydispatch.problem;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.checklist.Category;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.language.Name;
import org.dailydispatch.photo.Photo;
import org.jspecify.annotations.Nullable;

/**
 * A problem as a person without an account sees it: nothing of whoever found, assigned or re-checked it.
 *
 * @param found the photos of the finding
 * @param returned what the last re-check said; null unless it has to be put right again
 * @param answer what was reported last through this person's own link; null where nothing was
 * @param charges how often somebody was charged with it
 * @param news what has become of it, earliest first
 */
public record OutsideProblem(
        UUID id,
        String number,
        Name township,
        @Nullable Name site,
        Category category,
        Severity severity,
        String description,
        Instant foundAt,
        Instant dueAt,
        boolean overdue,
        ProblemState state,
        List<Photo> found,
        @Nullable Said returned,
        @Nullable Said answer,
        int charges,
        int version,
        List<Said> news) {

    /** Whether it is reported done with a photo only. */
    public boolean wantsPhoto() {
        return Rules.of(Action.REPORT_DONE).wantsPhoto(severity);
    }

    /** Since when work on it counts: since it was found, or returned the last time. */
    public Instant workedOnSince() {
        return returned == null ? foundAt : returned.at();
    }

    /**
     * A step of which he is told.
     *
     * @param own whether it was taken through his own link
     * @param text what was said; empty where that does not concern him
     */
    public record Said(Instant at, StepKind kind, boolean own, String text, List<Photo> photos) {}
}
