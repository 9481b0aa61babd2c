package org.dailydispatch.resumption;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/** What an enterprise reports of a day: its staff, those on post, and its capacity in percent if it was said. */
public record StaffClaim(
        UUID enterpriseId,
        String name,
        ReportingDay day,
        int staff,
        int onPost,
        @Nullable Integer capacity) {}
