package org.dailydispatch.meeting;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/**
 * An open agreed item, as those who remind people of it need it.
 *
 * @param townshipId null where no township is charged
 * @param accountId who of the team is charged; null where nobody is
 * @param unit the township, or whatever other unit is charged
 * @param dueOn the last day for it
 */
public record DueItem(
        UUID id,
        UUID teamId,
        @Nullable UUID townshipId,
        @Nullable UUID accountId,
        Name unit,
        ReportingDay dueOn) {}
