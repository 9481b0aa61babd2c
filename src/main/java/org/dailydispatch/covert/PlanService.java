package org.dailydispatch.covert;

import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a leader plans. The trail says that there is a plan, and how large it is; never where it leads. */
@Service
@Transactional
class PlanService {

    private static final String OBJECT = "covert_plan";

    private final PlanRepository repository;
    private final Plans plans;
    private final AuditTrail audit;
    private final ReportingClock clock;

    PlanService(PlanRepository repository, Plans plans, AuditTrail audit, ReportingClock clock) {
        this.repository = repository;
        this.plans = plans;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @throws RefusedException for a day that is over, and people who do not visit covertly for the team
     * @throws NotFoundException for a target outside of the team's county
     */
    public UUID plan(Actor leader, PlanDraft draft) {
        refusePast(draft);
        UUID id = Ids.next();
        repository.insert(leader, id, draft, clock.now());
        fill(leader, id, draft);
        audit.record(leader, "COVERT_PLANNED", OBJECT, id, facts(draft));
        return id;
    }

    /**
     * @throws NotFoundException where the leader's team has no such plan
     * @throws RefusedException where it is cancelled or visited already, and as for a new one
     * @throws StaleVersionException where somebody changed it since
     */
    public void change(Actor leader, UUID id, PlanDraft draft, int version) {
        refuseOver(leader, id, version);
        refusePast(draft);
        if (!repository.change(leader, id, draft, version)) {
            throw new StaleVersionException(OBJECT + " " + id);
        }
        repository.clear(id);
        fill(leader, id, draft);
        audit.record(leader, "COVERT_PLAN_CHANGED", OBJECT, id, facts(draft));
    }

    /** The exceptions are those of {@link #change}. */
    public void cancel(Actor leader, UUID id, int version) {
        refuseOver(leader, id, version);
        if (!repository.cancel(leader, id, version, clock.now())) {
            throw new StaleVersionException(OBJECT + " " + id);
        }
        audit.record(leader, "COVERT_PLAN_CANCELLED", OBJECT, id, Map.of());
    }

    private void refuseOver(Actor leader, UUID id, int version) {
        Plan plan = plans.plan(leader, id);
        if (!plan.open()) {
            throw new RefusedException(plan.cancelled() ? "covert.refused.cancelled" : "covert.refused.visited");
        }
        if (plan.version() != version) {
            throw new StaleVersionException(OBJECT + " " + id);
        }
    }

    private void refusePast(PlanDraft draft) {
        if (draft.day().isBefore(clock.today())) {
            throw new RefusedException("covert.refused.past", draft.day().toString());
        }
    }

    private void fill(Actor leader, UUID id, PlanDraft draft) {
        if (repository.aim(leader, id, draft) != draft.targets().size()) {
            throw new NotFoundException("targets of plan " + id);
        }
        if (repository.name(leader, id, draft) != draft.people().size()) {
            throw new RefusedException("covert.refused.person");
        }
    }

    private static Map<String, ?> facts(PlanDraft draft) {
        return Map.of(
                "targets", draft.targets().size(), "people", draft.people().size());
    }
}
