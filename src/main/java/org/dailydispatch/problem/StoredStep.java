package org.dailydispatch.problem;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One entry of a problem's timeline; written once, never changed. */
@Entity
@Table(name = "problem_step")
@SuppressWarnings("UnusedVariable") // Some columns are only written here; pages read by queries of their own.
class StoredStep implements Persistable<UUID> {

    @Id
    private UUID id;

    private UUID problemId;
    private Instant at;
    private @Nullable UUID actorId;
    private String actorName;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private StepKind action;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private ProblemState state;

    private String note;
    private @Nullable Instant dueAt;
    private boolean deadlineMoved;
    private @Nullable UUID otherId;
    private UUID[] photos = {};
    private @Nullable UUID linkId;
    private @Nullable UUID sheet;
    private @Nullable String sent;
    private @Nullable String person;
    private @Nullable Instant finishedAt;

    @SuppressWarnings("NullAway.Init")
    protected StoredStep() {}

    StoredStep(UUID problemId, Instant at, Actor actor, StepKind action, String note) {
        this.id = Ids.next();
        this.problemId = problemId;
        this.at = at;
        this.actorId = actor.id();
        this.actorName = actor.displayName();
        this.action = action;
        this.state = ProblemState.PENDING_ASSIGNMENT;
        this.note = note;
    }

    /** The state in which it leaves the problem. */
    StoredStep leadingTo(ProblemState after) {
        this.state = after;
        return this;
    }

    StoredStep with(List<UUID> sent) {
        this.photos = sent.toArray(UUID[]::new);
        return this;
    }

    /** The link through which somebody without an account took it. */
    StoredStep through(@Nullable UUID link) {
        this.linkId = link;
        return this;
    }

    /** The form that sent it, so that the same form sent again is the same step. */
    StoredStep sentAs(Sending sending) {
        this.sheet = sending.sheet();
        this.sent = sending.sent();
        return this;
    }

    /** Who has to put it right, as far as the step names anybody. */
    StoredStep charging(String named) {
        this.person = named.isBlank() ? null : named;
        return this;
    }

    /** When the work was finished, as far as the step says. */
    StoredStep finished(@Nullable Instant at) {
        this.finishedAt = at;
        return this;
    }

    /** The other problem that it is about. */
    StoredStep naming(UUID other) {
        this.otherId = other;
        return this;
    }

    /** The deadline that this step sets, or asks for. */
    StoredStep withDeadline(Instant deadline) {
        this.dueAt = deadline;
        return this;
    }

    /** Whether that deadline had to give way; see {@link NewProblem#deadlineMoved}. */
    StoredStep moved(boolean gaveWay) {
        this.deadlineMoved = gaveWay;
        return this;
    }

    StepKind kind() {
        return action;
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** A step is only ever written: no need to ask the database first. */
    @Override
    public boolean isNew() {
        return true;
    }
}
