package org.dailydispatch.assignment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for readers: who visits what on a day, in one statement. */
@Service
@Transactional(readOnly = true)
public class Assignments {

    private final RosterReader reader;

    Assignments(RosterReader reader) {
        this.reader = reader;
    }

    /**
     * What counts on the day: a decision for the day before the rota, of several rotas the one that began last. Whoever
     * has left the team or whose account is stopped holds nothing from that moment on.
     */
    public Roster roster(UUID teamId, ReportingDay day) {
        return reader.roster(teamId, day);
    }

    /** The latest decision of a team after an instant; one statement. */
    public Optional<Instant> latestAfter(Instant since, UUID teamId) {
        return reader.latestAfter(since, teamId);
    }

    /** How many sites and townships are put down for the person on the day or later, whether or not he still serves. */
    public int heldFrom(UUID teamId, UUID account, ReportingDay day) {
        return reader.heldFrom(teamId, account, day);
    }
}
