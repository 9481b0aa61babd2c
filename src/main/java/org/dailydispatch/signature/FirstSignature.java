package org.dailydispatch.signature;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.dailydispatch.access.Actor;

/** The first of two signatures, while the second is waited for and afterwards. */
@Embeddable
@SuppressWarnings("UnusedVariable") // Read by queries of their own.
public class FirstSignature {

    private Instant firstSignedAt;
    private UUID firstSignedBy;
    private String firstSignerName;

    @SuppressWarnings("NullAway.Init")
    protected FirstSignature() {}

    public FirstSignature(Actor leader, Instant at) {
        firstSignedAt = at;
        firstSignedBy = leader.id();
        firstSignerName = leader.displayName();
    }

    public Instant at() {
        return firstSignedAt;
    }

    public UUID by() {
        return firstSignedBy;
    }

    public String signer() {
        return firstSignerName;
    }

    /** Whether it is this leader's own. */
    public boolean isOf(Actor leader) {
        return firstSignedBy.equals(leader.id());
    }
}
