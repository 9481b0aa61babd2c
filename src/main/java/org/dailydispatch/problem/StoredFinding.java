package org.dailydispatch.problem;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import org.dailydispatch.checklist.Category;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

/** What was settled with the finding and never changes: where, when, by whom, of what the problem came. */
@MappedSuperclass
@SuppressWarnings("UnusedVariable") // Some columns are only written here; pages read by queries of their own.
abstract class StoredFinding {

    @Id
    private UUID id;

    private String number;
    private UUID teamId;
    private UUID townshipId;
    private @Nullable UUID siteId;
    private @Nullable UUID inspectionId;
    private @Nullable String itemCode;
    private @Nullable UUID noteId;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private Source source;

    @Enumerated(EnumType.STRING)
    @Column(length = 16)
    private Category category;

    private ReportingDay foundOn;
    private Instant foundAt;
    private UUID foundBy;
    private @Nullable UUID predecessorId;

    @SuppressWarnings("NullAway.Init")
    protected StoredFinding() {}

    /** @param predecessor the problem of which it is the recurrence; null where it is none */
    StoredFinding(UUID id, NewProblem found, String number, @Nullable UUID predecessor) {
        this.id = id;
        this.predecessorId = predecessor;
        this.number = number;
        this.teamId = found.teamId();
        this.townshipId = found.townshipId();
        this.siteId = found.siteId();
        this.inspectionId = found.inspectionId();
        this.itemCode = found.itemCode();
        this.noteId = found.noteId();
        this.source = found.source();
        this.category = found.category();
        this.foundOn = found.foundOn();
        this.foundAt = found.foundAt();
        this.foundBy = found.foundBy();
    }

    UUID id() {
        return id;
    }

    String number() {
        return number;
    }

    UUID teamId() {
        return teamId;
    }

    UUID townshipId() {
        return townshipId;
    }

    @Nullable
    String itemCode() {
        return itemCode;
    }

    UUID foundBy() {
        return foundBy;
    }

    Instant foundAt() {
        return foundAt;
    }

    OpenedProblem opened() {
        return new OpenedProblem(id, number, itemCode);
    }

    final ProblemStepped stepped(StepKind step, UUID by) {
        return new ProblemStepped(id, step, teamId, townshipId, by);
    }

    static void refuse(boolean wrong, String key, Object... arguments) {
        if (wrong) {
            throw new RefusedException(key, arguments);
        }
    }
}
