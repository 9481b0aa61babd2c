package org.dailydispatch.handover;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.account.Leftover;
import org.dailydispatch.account.Leftovers;
import org.dailydispatch.day.ReportingClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is left open in a team, from every room in which people work: one statement for each kind. */
@Service
@Transactional(readOnly = true)
public class Handovers {

    private final List<Leftovers> sources;
    private final ReportingClock clock;

    Handovers(List<Leftovers> sources, ReportingClock clock) {
        this.sources =
                sources.stream().sorted(Comparator.comparing(Leftovers::kind)).toList();
        this.clock = clock;
    }

    /** Covert matter too: only for those who lead the team. Ordered by kind, as each kind orders itself. */
    public List<Leftover> of(UUID teamId) {
        return sources.stream()
                .flatMap(source -> source.leftBehind(teamId, clock.today()).stream())
                .toList();
    }
}
