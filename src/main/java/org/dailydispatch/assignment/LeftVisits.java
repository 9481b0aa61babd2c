package org.dailydispatch.assignment;

import java.util.List;
import java.util.UUID;
import org.dailydispatch.account.Leftover;
import org.dailydispatch.account.LeftoverKind;
import org.dailydispatch.account.Leftovers;
import org.dailydispatch.day.ReportingDay;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Places put down for people who do not serve in the team any more; whose duty in it has ended is one of them. */
@Component
@Transactional(readOnly = true)
class LeftVisits implements Leftovers {

    private final RosterReader reader;

    LeftVisits(RosterReader reader) {
        this.reader = reader;
    }

    @Override
    public LeftoverKind kind() {
        return LeftoverKind.VISITS;
    }

    @Override
    public List<Leftover> leftBehind(UUID teamId, ReportingDay today) {
        return reader.leftBehind(teamId, today);
    }
}
