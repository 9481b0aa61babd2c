package org.dailydispatch.notification;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does about messages that did not get through. */
@Service
@Transactional
class Deliveries {

    private final DeliveryRepository repository;
    private final AuditTrail audit;
    private final ReportingClock clock;

    Deliveries(DeliveryRepository repository, AuditTrail audit, ReportingClock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Delivery> page(DeliveryState state, @Nullable UUID after, int atMost) {
        return repository.page(state, after, atMost);
    }

    /**
     * Has it tried again from the beginning.
     *
     * @throws NotFoundException where there is none
     * @throws RefusedException {@code notification.refused.notDead} where it is not given up,
     *     {@code notification.refused.groupDigest} where a group would get one person's digest
     */
    public void takeUp(Actor administrator, UUID id) {
        Delivery delivery = repository.find(id).orElseThrow(() -> new NotFoundException("delivery " + id));
        if (delivery.isGroupDigest()) {
            throw new RefusedException("notification.refused.groupDigest");
        }
        if (!repository.takeUp(id, clock.now())) {
            throw new RefusedException("notification.refused.notDead");
        }
        audit.record(
                administrator,
                "NOTICE_SENT_AGAIN",
                "notice_delivery",
                id,
                Map.of("channel", delivery.channel(), "reason", String.valueOf(delivery.reason())));
    }
}
