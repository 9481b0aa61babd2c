package org.dailydispatch.team;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/** A duty in a team, present or past. */
record MemberRow(
        UUID accountId,
        String displayName,
        String username,
        Duty duty,
        ReportingDay from,
        @Nullable ReportingDay to) {}
