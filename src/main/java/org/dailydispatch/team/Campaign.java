package org.dailydispatch.team;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/**
 * What the teams are sent out for: an epidemic, a flood season.
 *
 * @param endsOn its last day; null while it lasts
 */
public record Campaign(
        UUID id, Name name, ReportingDay startsOn, @Nullable ReportingDay endsOn) {}
