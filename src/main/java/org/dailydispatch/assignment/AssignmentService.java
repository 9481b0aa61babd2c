package org.dailydispatch.assignment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a leader decides for his team: for a day, by a rota, and when somebody is ill. The past stays as it was. */
@Service
@Transactional
class AssignmentService {

    private static final String OBJECT = "assignment";

    private final AssignmentRepository repository;
    private final RosterReader reader;
    private final AuditTrail audit;
    private final ReportingClock clock;

    AssignmentService(AssignmentRepository repository, RosterReader reader, AuditTrail audit, ReportingClock clock) {
        this.repository = repository;
        this.reader = reader;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Decides for a day. A target about which somebody else decided since the leader looked stays as that person left it.
     *
     * @throws RefusedException for a day that is over, and a person who does not inspect for the team that day
     */
    public Outcome decide(Actor leader, ReportingDay day, List<Choice> choices) {
        refusePast(day);
        List<Holder> serving = reader.inspectors(leader.team(), day);
        int decided = 0;
        for (Choice choice : choices) {
            requireServing(serving, choice.holder());
            decided += decided(leader, day, choice) ? 1 : 0;
        }
        if (decided > 0) {
            audit.record(leader, "DAY_ASSIGNED", OBJECT, day, Map.of("targets", decided));
        }
        return new Outcome(decided, choices.size() - decided);
    }

    /** How many targets were decided, and how many somebody else had decided in between. */
    record Outcome(int decided, int overtaken) {}

    private boolean decided(Actor leader, ReportingDay day, Choice choice) {
        Instant now = clock.now();
        if (choice.wish() == Choice.Wish.ROTA) {
            return repository.withdraw(leader, day, choice.target(), choice.version(), now);
        }
        return repository.decide(leader, day, List.of(choice.target()), choice.holder(), "", choice.version(), now)
                == 1;
    }

    /**
     * Gives everything that a person has on these days to another, or to everybody. The rota stays: after these days, or
     * where a target is assigned again, it is as before.
     *
     * @param handover whose visits, to whom, and why
     * @return how many visits changed hands
     * @throws RefusedException for days that are over, and a person who does not inspect for the team on one of them
     */
    public int handOver(Actor leader, Handover handover) {
        refusePast(handover.first());
        Instant now = clock.now();
        int handed = 0;
        for (ReportingDay day : handover.first().through(handover.last())) {
            requireServing(reader.inspectors(leader.team(), day), handover.to());
            List<UUID> targets = reader.roster(leader.team(), day).heldBy(handover.from());
            if (!targets.isEmpty()) {
                handed += repository.decide(leader, day, targets, handover.to(), handover.reason(), null, now);
            }
        }
        audit.record(
                leader,
                "ASSIGNMENTS_HANDED_OVER",
                OBJECT,
                handover.first(),
                Map.of("until", handover.last().toString(), "visits", handed));
        return handed;
    }

    /**
     * Puts targets on the rota of a person.
     *
     * @throws RefusedException where it begins in the past, or the person does not inspect for the team then
     * @throws NotFoundException where none of the targets is in the team's county
     */
    public void plan(Actor leader, RotaPlan plan) {
        refusePast(plan.from());
        requireServing(reader.inspectors(leader.team(), plan.from()), plan.holder());
        if (repository.plan(leader, plan, clock.now()) == 0) {
            throw new NotFoundException("targets of a rota");
        }
        audit.record(
                leader,
                "ROTA_PLANNED",
                OBJECT,
                plan.from(),
                Map.of("targets", plan.targets().size(), "weekdays", plan.written()));
    }

    /**
     * Ends what a person visits by the rota.
     *
     * @param last the last day that still counts; yesterday for at once
     * @throws NotFoundException where there is no such line, or it has ended by then
     * @throws RefusedException where days before today would change
     */
    public void end(Actor leader, UUID target, UUID holder, ReportingDay from, ReportingDay last) {
        refusePast(last.next());
        int ended = repository.end(leader, target, holder, from, last, clock.now());
        if (ended == 0) {
            throw new NotFoundException("line of the rota from " + from);
        }
        audit.record(leader, "ROTA_ENDED", OBJECT, last, Map.of("weekdays", ended));
    }

    private void refusePast(ReportingDay day) {
        if (day.isBefore(clock.today())) {
            throw new RefusedException("assignment.refused.past", day.toString());
        }
    }

    private static void requireServing(List<Holder> serving, @Nullable UUID holder) {
        if (holder != null && serving.stream().noneMatch(person -> person.id().equals(holder))) {
            throw new RefusedException("assignment.refused.person");
        }
    }
}
