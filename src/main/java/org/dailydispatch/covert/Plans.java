package org.dailydispatch.covert;

import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.refusal.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for readers: a leader sees the plans of his team, a covert inspector those that name him, nobody else any. */
@Service
@Transactional(readOnly = true)
public class Plans {

    static final int PAGE = 30;

    private final PlanReader reader;
    private final ReportingClock clock;

    Plans(PlanReader reader, ReportingClock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /** The plans of today and the days to come, the earliest first, without those that were cancelled. */
    public List<Plan> ahead(Actor actor) {
        return reader.ahead(actor, clock.today());
    }

    /** @throws NotFoundException where the actor sees no such plan */
    Plan plan(Actor actor, UUID id) {
        return reader.find(actor, id, clock.today()).orElseThrow(() -> new NotFoundException("plan " + id));
    }

    /** The latest first, one more than a page holds where there are more. */
    List<Plan> page(Actor actor, @Nullable UUID after) {
        return page(actor, after, PAGE + 1);
    }

    List<Plan> page(Actor actor, @Nullable UUID after, int atMost) {
        return reader.page(actor, after, atMost, clock.today());
    }

    /** How many there are for these days. */
    int count(Actor actor, ReportingDay from, ReportingDay to) {
        return reader.count(actor, from, to);
    }
}
