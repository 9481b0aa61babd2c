package org.dailydispatch.territory;

import java.time.Instant;
import java.util.UUID;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/**
 * A venue that somebody has added on the spot.
 *
 * @param author the display name of who added it
 * @param covert whether a covert inspector did; then only its author and the leader know of it
 * @param into the site that it turned out to be; null where it is none
 * @param reason why it was rejected; null where it was not
 * @param version of what was read, for settling it
 */
public record Proposal(
        UUID id,
        NewVenue venue,
        String code,
        Name township,
        SiteState state,
        String author,
        Instant at,
        boolean covert,
        @Nullable Name into,
        @Nullable String reason,
        int version) {}
