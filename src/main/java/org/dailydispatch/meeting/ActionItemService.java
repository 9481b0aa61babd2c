package org.dailydispatch.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done to action items, by whom and with which words. */
@Service
@Transactional
class ActionItemService {

    static final String OBJECT = "action_item";

    private final ActionItemReader reader;
    private final ActionItemRepository repository;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final ReportingClock clock;

    ActionItemService(
            ActionItemReader reader,
            ActionItemRepository repository,
            AuditTrail audit,
            ApplicationEventPublisher events,
            ReportingClock clock) {
        this.reader = reader;
        this.repository = repository;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** @throws NotFoundException where there is none within the reader's scope */
    @Transactional(readOnly = true)
    public ActionItem item(Actor actor, UUID id) {
        return reader.find(actor, id).orElseThrow(() -> new NotFoundException("action item " + id));
    }

    /**
     * @throws NotFoundException where there is none within the actor's scope
     * @throws StaleVersionException where somebody did something to it since
     * @throws RefusedException where this role may not do this in this state
     */
    public void act(Actor actor, UUID id, ItemAction action, String remark, int version) {
        ActionItem item = item(actor, id);
        if (item.version() != version) {
            throw new StaleVersionException(OBJECT + " " + id);
        }
        ItemState to = ItemRules.next(item.state(), action, actor.role())
                .orElseThrow(() -> new RefusedException("meeting.refused.step"));
        Instant now = clock.now();
        if (!repository.settle(actor, item, to, remark, clock.dayOf(now), now)) {
            throw new StaleVersionException(OBJECT + " " + id);
        }
        repository.write(actor, id, action, remark, now);
        audit.record(actor, action.deed(), OBJECT, id, Map.of("meeting", item.meetingId()));
    }

    /**
     * Makes items of what the minutes decided, drops what they do not name any more, and says who is charged anew.
     *
     * @throws NotFoundException where an item is another meeting's
     */
    void agree(Actor leader, Meeting meeting, Instant now) {
        Map<UUID, ActionItemRepository.Charge> before = repository.chargesOf(meeting.id());
        List<Decision> decisions = meeting.content().decisions();
        for (int at = 0; at < decisions.size(); at++) {
            Decision decision = decisions.get(at);
            if (!repository.agree(meeting, decision, at + 1, now)) {
                throw new NotFoundException("action item of " + meeting.id());
            }
            ActionItemRepository.Charge known = before.get(decision.id());
            if (known == null || known.isChangedBy(decision)) {
                events.publishEvent(new ItemCharged(
                        decision.id(),
                        meeting.teamId(),
                        decision.townshipId(),
                        decision.unit(),
                        decision.person(),
                        decision.dueOn(),
                        leader.id()));
            }
        }
        if (meeting.isCorrecting()) {
            dropAllBut(leader, meeting, decisions.stream().map(Decision::id).toList());
        }
    }

    /** Drops what a corrected version of the minutes does not name any more. */
    private void dropAllBut(Actor leader, Meeting meeting, List<UUID> named) {
        for (UUID gone : repository.dropped(meeting.id(), named)) {
            act(
                    leader,
                    gone,
                    ItemAction.DROP,
                    meeting.correction(),
                    item(leader, gone).version());
        }
    }
}
