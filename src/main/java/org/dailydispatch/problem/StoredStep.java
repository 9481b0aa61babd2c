package org.dailydispatch.problem;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
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

    @SuppressWarnings("NullAway.Init")
    protected StoredStep() {}

    StoredStep(UUID problemId, Instant at, Actor actor, StepKind action, ProblemState state, String note) {
        this.id = Ids.next();
        this.problemId = problemId;
        this.at = at;
        this.actorId = actor.id();
        this.actorName = actor.displayName();
        this.action = action;
        this.state = state;
        this.note = note;
    }

    /** The deadline that this step sets. */
    StoredStep withDeadline(Instant deadline) {
        this.dueAt = deadline;
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
