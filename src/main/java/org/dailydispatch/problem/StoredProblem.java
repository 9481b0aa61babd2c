package org.dailydispatch.problem;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.checklist.Category;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.problem.Rules.By;
import org.dailydispatch.problem.Rules.Rule;
import org.dailydispatch.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

/** A problem in the database; each of its steps asks {@link Rules} first. */
@Entity
@Table(name = "problem")
@SuppressWarnings("UnusedVariable") // Some columns are only written here; pages read by queries of their own.
class StoredProblem {

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

    private String description;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private Severity severity;

    private ReportingDay foundOn;
    private Instant foundAt;
    private UUID foundBy;
    private Instant dueAt;
    private String responsibleUnit;
    private String responsiblePerson = "";

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private ProblemState state = ProblemState.PENDING_ASSIGNMENT;

    private String measures = "";
    private @Nullable Instant rectifiedAt;
    private @Nullable UUID rectifiedBy;
    private int returnedTimes;
    private @Nullable Instant closedAt;
    private @Nullable ReportingDay closedOn;
    private @Nullable UUID closedBy;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected StoredProblem() {}

    StoredProblem(NewProblem found, String number) {
        this.id = Ids.next();
        this.number = number;
        this.teamId = found.teamId();
        this.townshipId = found.townshipId();
        this.siteId = found.siteId();
        this.inspectionId = found.inspectionId();
        this.itemCode = found.itemCode();
        this.noteId = found.noteId();
        this.source = found.source();
        this.category = found.category();
        this.description = found.description();
        this.severity = found.severity();
        this.foundOn = found.foundOn();
        this.foundAt = found.foundAt();
        this.foundBy = found.foundBy();
        this.dueAt = found.dueAt();
        this.responsibleUnit = found.responsibleUnit();
    }

    StoredStep found(Actor by) {
        return step(by, foundAt, StepKind.FOUND, description).withDeadline(dueAt);
    }

    StoredStep assign(Actor by, Instant at, String unit, String person, Instant deadline) {
        move(Action.ASSIGN, by);
        responsibleUnit = unit;
        responsiblePerson = person;
        dueAt = deadline;
        return step(by, at, StepKind.ASSIGNED, person.isEmpty() ? unit : unit + " " + person)
                .withDeadline(deadline);
    }

    StoredStep reportDone(Actor by, Instant at, String measuresTaken, Instant finishedAt) {
        move(Action.REPORT_DONE, by);
        measures = measuresTaken;
        rectifiedAt = finishedAt;
        rectifiedBy = by.id();
        return step(by, at, StepKind.REPORTED_DONE, measuresTaken);
    }

    StoredStep close(Actor by, Instant at, ReportingDay day, String note) {
        move(Action.CLOSE, by);
        closedAt = at;
        closedOn = day;
        closedBy = by.id();
        return step(by, at, StepKind.CLOSED, note);
    }

    /** What was reported done is open again; the township's measures stay as the text to go on from. */
    StoredStep returnForRework(Actor by, Instant at, String reason) {
        move(Action.RETURN, by);
        rectifiedAt = null;
        rectifiedBy = null;
        returnedTimes++;
        return step(by, at, StepKind.RETURNED, reason);
    }

    /** Whether the inspection now says something else; once assigned, unit and deadline are the leader's. */
    boolean differsFrom(NewProblem found) {
        return !description.equals(found.description())
                || severity != found.severity()
                || (unassigned() && (!dueAt.equals(found.dueAt()) || !responsibleUnit.equals(found.responsibleUnit())));
    }

    /** Follows a correction of the inspection; see {@link #differsFrom}. */
    StoredStep correct(Actor by, Instant at, NewProblem found) {
        description = found.description();
        severity = found.severity();
        StoredStep step = step(by, at, StepKind.CHANGED, description);
        if (unassigned()) {
            dueAt = found.dueAt();
            responsibleUnit = found.responsibleUnit();
            return step.withDeadline(dueAt);
        }
        return step;
    }

    private void move(Action action, Actor by) {
        Rule rule =
                Rules.find(state, action, by.role()).orElseThrow(() -> new RefusedException("problem.refused.notNow"));
        if (rule.by() == By.ANOTHER_PERSON && by.id().equals(rectifiedBy)) {
            throw new RefusedException("problem.refused.ownWork");
        }
        state = rule.to();
    }

    private StoredStep step(Actor by, Instant at, StepKind kind, String note) {
        return new StoredStep(id, at, by, kind, state, note);
    }

    boolean unassigned() {
        return state == ProblemState.PENDING_ASSIGNMENT;
    }

    UUID id() {
        return id;
    }

    String number() {
        return number;
    }

    @Nullable
    String itemCode() {
        return itemCode;
    }

    ProblemState state() {
        return state;
    }

    Instant foundAt() {
        return foundAt;
    }

    int version() {
        return version == null ? 0 : version;
    }

    OpenedProblem opened() {
        return new OpenedProblem(id, number, itemCode);
    }
}
