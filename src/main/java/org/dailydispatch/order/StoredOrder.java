package org.dailydispatch.order;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

/** An order or recommendation in the database; each of its steps asks {@link Rules} first. */
@Entity(name = "SupervisionOrder")
@Table(name = "supervision_order")
@SuppressWarnings("UnusedVariable") // Some columns are only written here; pages read by queries of their own.
class StoredOrder {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(length = 16)
    private Kind kind;

    private UUID teamId;
    private @Nullable UUID townshipId;
    private @Nullable Integer year;
    private @Nullable Integer number;
    private String title;
    private String basis;
    private String difficulties;
    private String demand;
    private String copies;
    private String cited = "";
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private OrderState state = OrderState.DRAFT;

    private String measures = "";
    private String answer = "";
    private int returnedTimes;
    private Instant madeAt;
    private UUID madeBy;
    private @Nullable Instant issuedAt;
    private @Nullable Instant issuedDueAt;
    private @Nullable ReportingDay issuedOn;
    private @Nullable UUID issuedBy;
    private @Nullable Instant remindedAt;
    private @Nullable Instant talkedAt;
    private @Nullable Instant answeredAt;
    private @Nullable Instant acceptedAt;

    @ElementCollection
    @CollectionTable(name = "supervision_order_problem", joinColumns = @JoinColumn(name = "order_id"))
    @Column(name = "problem_id")
    private Set<UUID> problems = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "supervision_order_copy", joinColumns = @JoinColumn(name = "order_id"))
    @Column(name = "township_id")
    private Set<UUID> copyTo = new HashSet<>();

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected StoredOrder() {}

    StoredOrder(UUID id, Actor leader, Instant at, Content content) {
        this.id = id;
        this.teamId = leader.team();
        this.madeAt = at;
        this.madeBy = leader.id();
        this.kind = content.kind();
        this.title = content.title();
        this.basis = content.basis();
        this.difficulties = content.difficulties();
        this.demand = content.demand();
        this.copies = content.copies();
        this.dueAt = content.dueAt();
        write(content);
    }

    StoredStep drafted(Actor by) {
        return step(by, madeAt, StepKind.DRAFTED, "", dueAt);
    }

    StoredStep edit(Actor by, Instant at, Content content) {
        move(Action.EDIT, by);
        write(content);
        return step(by, at, StepKind.EDITED, "", dueAt);
    }

    /**
     * @param lines the cited problems as the paper names them from now on
     * @throws RefusedException {@code order.refused.past} where the deadline has come meanwhile
     */
    StoredStep issue(Actor by, Instant at, ReportingDay day, int given, List<String> lines) {
        move(Action.ISSUE, by);
        if (!dueAt.isAfter(at)) {
            throw new RefusedException("order.refused.past");
        }
        year = day.date().getYear();
        number = given;
        cited = String.join("\n", lines);
        issuedAt = at;
        issuedDueAt = dueAt;
        issuedOn = day;
        issuedBy = by.id();
        return step(by, at, StepKind.ISSUED, "", dueAt);
    }

    StoredStep receive(Actor by, Instant at) {
        move(Action.RECEIVE, by);
        return step(by, at, StepKind.RECEIVED, "", null);
    }

    StoredStep answer(Actor by, Instant at, Reply reply) {
        move(Action.ANSWER, by);
        measures = reply.measures();
        answer = reply.text();
        answeredAt = at;
        return step(by, at, StepKind.ANSWERED, reply.whole(), null);
    }

    StoredStep accept(Actor by, Instant at, String note) {
        move(Action.ACCEPT, by);
        acceptedAt = at;
        return step(by, at, StepKind.ACCEPTED, note, null);
    }

    /** The answer stays as the text to go on from; the deadline is a new one. */
    StoredStep giveBack(Actor by, Instant at, String reason, Instant deadline) {
        move(Action.RETURN, by);
        returnedTimes++;
        dueAt = deadline;
        return step(by, at, StepKind.RETURNED, reason, deadline);
    }

    StoredStep remind(Actor by, Instant at, String text) {
        move(Action.REMIND, by);
        remindedAt = at;
        return step(by, at, StepKind.REMINDED, text, null);
    }

    StoredStep talk(Actor by, Instant at, Talk talk) {
        move(Action.TALK, by);
        talkedAt = at;
        return step(by, at, StepKind.TALKED, talk.agreed(), null).of(talk);
    }

    /** Says whether it may be thrown away: a draft has no number, so that no number is missing afterwards. */
    void refuseDiscarding(Actor by) {
        if (Rules.find(state, Action.DISCARD, by, townshipId).isEmpty()) {
            throw notNow();
        }
    }

    final void write(Content content) {
        kind = content.kind();
        townshipId = content.townshipId();
        title = content.title();
        basis = content.basis();
        difficulties = content.difficulties();
        demand = content.demand();
        copies = content.copies();
        dueAt = content.dueAt();
        problems.retainAll(content.problems());
        problems.addAll(content.problems());
        copyTo.retainAll(content.copyTo());
        copyTo.addAll(content.copyTo());
    }

    Content content() {
        return new Content(kind, townshipId, title, basis, difficulties, demand, copies, dueAt, problems, copyTo);
    }

    private void move(Action action, Actor by) {
        state = Rules.find(state, action, by, townshipId).map(Rules.Rule::to).orElseThrow(StoredOrder::notNow);
    }

    private static RefusedException notNow() {
        return new RefusedException("order.refused.notNow");
    }

    private StoredStep step(Actor by, Instant at, StepKind kindOfStep, String note, @Nullable Instant deadline) {
        return new StoredStep(id, at, by, kindOfStep, state, note, deadline);
    }

    UUID id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    UUID teamId() {
        return teamId;
    }

    @Nullable
    UUID townshipId() {
        return townshipId;
    }

    OrderState state() {
        return state;
    }

    /** Year and number; empty for a draft. */
    String numbered() {
        return number == null ? "" : year + "-" + number;
    }

    int version() {
        return version == null ? 0 : version;
    }
}
