package org.dailydispatch.problem;

import java.time.Instant;
import java.util.UUID;
import org.dailydispatch.checklist.Category;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/**
 * A problem as it was found, before it has a number.
 *
 * @param itemCode the code of the checklist item that failed; with the inspection it names the problem
 * @param noteId the quick note from which it was opened; null where it was not
 * @param foundOn the reporting day on which it counts; the number carries it
 * @param foundBy the account of the finder, who need not be the one who opens it (a covert visit is opened by its
 *     release)
 * @param dueAt the deadline of the rectification
 * @param responsibleUnit who has to put it right, as far as it is known at the finding
 * @param responsiblePerson the same; may be empty
 * @param seenAt when it was seen, by the claim of the device that was there; decides only of which earlier problem it is
 *     the recurrence
 * @param deadlineMoved whether the deadline is a later one than the chosen one, which had passed when this arrived
 */
public record NewProblem(
        UUID teamId,
        UUID townshipId,
        @Nullable UUID siteId,
        @Nullable UUID inspectionId,
        @Nullable String itemCode,
        @Nullable UUID noteId,
        Source source,
        Category category,
        String description,
        Severity severity,
        ReportingDay foundOn,
        Instant foundAt,
        UUID foundBy,
        Instant dueAt,
        String responsibleUnit,
        String responsiblePerson,
        Instant seenAt,
        boolean deadlineMoved) {

    /** A problem that was seen when it was recorded. */
    public NewProblem(
            UUID teamId,
            UUID townshipId,
            @Nullable UUID siteId,
            @Nullable UUID inspectionId,
            @Nullable String itemCode,
            @Nullable UUID noteId,
            Source source,
            Category category,
            String description,
            Severity severity,
            ReportingDay foundOn,
            Instant foundAt,
            UUID foundBy,
            Instant dueAt,
            String responsibleUnit,
            String responsiblePerson) {
        this(
                teamId,
                townshipId,
                siteId,
                inspectionId,
                itemCode,
                noteId,
                source,
                category,
                description,
                severity,
                foundOn,
                foundAt,
                foundBy,
                dueAt,
                responsibleUnit,
                responsiblePerson,
                foundAt,
                false);
    }

    /** A problem that an inspection found, for which nobody is named yet. */
    public NewProblem(
            UUID teamId,
            UUID townshipId,
            @Nullable UUID siteId,
            @Nullable UUID inspectionId,
            @Nullable String itemCode,
            Source source,
            Category category,
            String description,
            Severity severity,
            ReportingDay foundOn,
            Instant foundAt,
            UUID foundBy,
            Instant dueAt,
            String responsibleUnit) {
        this(
                teamId,
                townshipId,
                siteId,
                inspectionId,
                itemCode,
                null,
                source,
                category,
                description,
                severity,
                foundOn,
                foundAt,
                foundBy,
                dueAt,
                responsibleUnit,
                "");
    }

    /** The same, seen at this instant: what was filed without a network was recorded later, perhaps after its deadline. */
    public NewProblem seen(Instant at, boolean deadlineGaveWay) {
        return new NewProblem(
                teamId,
                townshipId,
                siteId,
                inspectionId,
                itemCode,
                noteId,
                source,
                category,
                description,
                severity,
                foundOn,
                foundAt,
                foundBy,
                dueAt,
                responsibleUnit,
                responsiblePerson,
                at,
                deadlineGaveWay);
    }
}
