package org.dailydispatch.outside;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import org.dailydispatch.problem.Outsider;
import org.dailydispatch.problem.ProblemState;
import org.jspecify.annotations.Nullable;

/**
 * A link as it is kept.
 *
 * @param note what its maker tells the person besides; may be empty
 * @param secretSha256 of the secret that stands in its address
 * @param charges how often somebody was charged with the problem when it was made
 */
record OutsideLink(
        UUID id,
        UUID problemId,
        UUID townshipId,
        String person,
        String unit,
        String note,
        UUID madeBy,
        String madeByName,
        Instant madeAt,
        Instant expiresAt,
        String secretSha256,
        int charges,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnByName,
        int openedTimes,
        @Nullable Instant lastOpenedAt,
        int answeredTimes) {

    /** Unit and person, as timeline and trail name them. */
    public String name() {
        return unit + " " + person;
    }

    Outsider outsider() {
        return new Outsider(id, madeBy, person, name(), townshipId);
    }

    /** The slot of its photos: they belong to the link. */
    String slot() {
        return id.toString();
    }

    boolean isMeantBy(Addresses.Claim claim) {
        return claim.expiresAt().equals(expiresAt)
                && MessageDigest.isEqual(
                        claim.digest().getBytes(StandardCharsets.US_ASCII),
                        secretSha256.getBytes(StandardCharsets.US_ASCII));
    }

    boolean isOver(Instant now) {
        return withdrawnAt != null || !now.isBefore(expiresAt);
    }

    LinkState state(Instant now, int chargesNow, ProblemState problem) {
        return LinkState.of(withdrawnAt != null, !now.isBefore(expiresAt), chargesNow != charges, problem);
    }
}
