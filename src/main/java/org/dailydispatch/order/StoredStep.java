package org.dailydispatch.order;

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
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One entry of the timeline of an order or recommendation; written once, never changed. */
@Entity(name = "OrderStep")
@Table(name = "supervision_order_step")
@SuppressWarnings("UnusedVariable") // Some columns are only written here; pages read by queries of their own.
class StoredStep implements Persistable<UUID> {

    @Id
    private UUID id;

    private UUID orderId;
    private Instant at;
    private UUID actorId;
    private String actorName;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private StepKind step;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private OrderState state;

    private String note;
    private @Nullable Instant dueAt;
    private @Nullable ReportingDay heldOn;
    private String people = "";

    @SuppressWarnings("NullAway.Init")
    protected StoredStep() {}

    StoredStep(
            UUID orderId,
            Instant at,
            Actor actor,
            StepKind step,
            OrderState state,
            String note,
            @Nullable Instant dueAt) {
        this.id = Ids.next();
        this.orderId = orderId;
        this.at = at;
        this.actorId = actor.id();
        this.actorName = actor.displayName();
        this.step = step;
        this.state = state;
        this.note = note;
        this.dueAt = dueAt;
    }

    StoredStep of(Talk talk) {
        heldOn = talk.day();
        people = talk.people();
        return this;
    }

    StepKind kind() {
        return step;
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
