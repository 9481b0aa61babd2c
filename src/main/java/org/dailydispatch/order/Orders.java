package org.dailydispatch.order;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.problem.ProblemDoor;
import org.dailydispatch.problem.ProblemLine;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.dailydispatch.team.TeamNumbers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts orders and takes their steps: one transaction for the paper, its timeline, the trail and whoever listens. */
@Service
class Orders {

    private static final String DISCARDED = "ORDER_DISCARDED";

    private final OrderRepository orders;
    private final OrderStepRepository steps;
    private final TeamNumbers numbers;
    private final ProblemDoor problems;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final ReportingClock clock;

    Orders(
            OrderRepository orders,
            OrderStepRepository steps,
            TeamNumbers numbers,
            ProblemDoor problems,
            AuditTrail audit,
            ApplicationEventPublisher events,
            ReportingClock clock) {
        this.orders = orders;
        this.steps = steps;
        this.numbers = numbers;
        this.problems = problems;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What a step does to a paper. */
    interface Step {
        StoredStep take(StoredOrder order, Instant now);
    }

    /**
     * @param id made by the client, so that a request sent twice is one draft
     * @return false where there is one under this id already, whosoever it is
     */
    @Transactional
    boolean draft(Actor leader, UUID id, Content content) {
        if (orders.existsById(id)) {
            return false;
        }
        StoredOrder order = orders.saveAndFlush(new StoredOrder(id, leader, clock.now(), content));
        steps.saveAndFlush(order.drafted(leader));
        record(leader, order, StepKind.DRAFTED);
        return true;
    }

    /** @throws StaleVersionException where somebody has acted since; see {@link #take} for the others */
    @Transactional
    void edit(Actor leader, UUID id, int version, Content content) {
        if (!says(leader, id, content)) {
            take(leader, id, version, (order, now) -> order.edit(leader, now, content));
        }
    }

    /** Whether the draft says this already. */
    @Transactional(readOnly = true)
    boolean says(Actor leader, UUID id, Content content) {
        return find(leader, id).map(StoredOrder::content).equals(Optional.of(content));
    }

    /** Gives the number: it is nobody's until this transaction ends, so that none is left out and none given twice. */
    @Transactional
    void issue(Actor leader, UUID id, int version) {
        take(leader, id, version, (order, now) -> {
            List<String> cited = cited(leader, order);
            ReportingDay day = clock.dayOf(now);
            ReportingDay year = ReportingDay.of(day.date().getYear(), 1, 1);
            int number = numbers.next(order.teamId(), order.kind().series(), year);
            return order.issue(leader, now, day, number, cited);
        });
    }

    /**
     * @param version the version that the person saw
     * @throws NotFoundException outside the person's scope
     * @throws StaleVersionException where somebody took a step since
     * @throws RefusedException where {@link Rules} say no
     */
    @Transactional
    void take(Actor actor, UUID id, int version, Step step) {
        StoredOrder order = find(actor, id).orElseThrow(() -> new NotFoundException("order " + id));
        if (order.version() != version) {
            throw new StaleVersionException("order " + id);
        }
        StoredStep taken = step.take(order, clock.now());
        try {
            orders.saveAndFlush(order);
        } catch (OptimisticLockingFailureException overtaken) {
            throw new StaleVersionException("order " + id);
        }
        steps.saveAndFlush(taken);
        record(actor, order, taken.kind());
        if (taken.kind() != StepKind.EDITED) {
            events.publishEvent(
                    new OrderStepped(id, taken.kind().name(), order.teamId(), order.townshipId(), actor.id()));
        }
    }

    /**
     * Throws a draft away. The trail keeps that it was; a number it never had.
     *
     * @throws StaleVersionException where somebody acted since; see {@link #take} for the others
     */
    @Transactional
    void discard(Actor leader, UUID id, int version) {
        StoredOrder order = find(leader, id).orElseThrow(() -> new NotFoundException("order " + id));
        order.refuseDiscarding(leader);
        if (order.version() != version) {
            throw new StaleVersionException("order " + id);
        }
        Content content = order.content();
        steps.deleteByOrderId(id);
        try {
            orders.delete(order);
            orders.flush();
        } catch (OptimisticLockingFailureException overtaken) {
            throw new StaleVersionException("order " + id);
        }
        audit.record(
                leader,
                DISCARDED,
                "order",
                id,
                Map.of(
                        "kind", content.kind(),
                        "township", Objects.toString(content.townshipId(), ""),
                        "dueAt", content.dueAt(),
                        "problems", content.problems().size()));
    }

    /** Whether this leader has thrown it away: sent twice, it is done. */
    @Transactional(readOnly = true)
    boolean wasDiscarded(Actor leader, UUID id) {
        return audit.hasDone(leader, DISCARDED, "order", id);
    }

    /** @throws RefusedException {@code order.refused.settled} where one of them was closed, merged or voided meanwhile */
    private List<String> cited(Actor leader, StoredOrder order) {
        boolean severalTownships = order.townshipId() == null;
        List<ProblemLine> cited = problems.byIds(leader, order.content().problems());
        String settled = cited.stream()
                .filter(problem -> !problem.state().isOpen())
                .map(ProblemLine::number)
                .collect(Collectors.joining(", "));
        if (!settled.isEmpty()) {
            throw new RefusedException("order.refused.settled", settled);
        }
        return cited.stream()
                .map(problem -> OrderPapers.cite(problem, severalTownships))
                .toList();
    }

    private Optional<StoredOrder> find(Actor actor, UUID id) {
        if (actor.is(Role.LEADER)) {
            return orders.findByIdAndTeamId(id, actor.team());
        }
        return actor.is(Role.LIAISON)
                ? orders.findByIdAndTownshipIdAndStateNot(id, actor.township(), OrderState.DRAFT)
                : Optional.empty();
    }

    private void record(Actor actor, StoredOrder order, StepKind kind) {
        audit.record(
                actor,
                "ORDER_" + kind,
                "order",
                order.id(),
                Map.of("kind", order.kind(), "number", order.numbered(), "state", order.state()));
    }
}
