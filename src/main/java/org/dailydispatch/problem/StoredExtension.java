package org.dailydispatch.problem;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** An extension that is asked for and not answered yet, in the columns of its problem. */
@Embeddable
@SuppressWarnings("UnusedVariable") // Some columns are only written here; pages read by queries of their own.
class StoredExtension {

    @Column(name = "extension_until")
    private Instant until;

    @Column(name = "extension_reason")
    private String reason;

    @Column(name = "extension_asked_by")
    private UUID askedBy;

    @Column(name = "extension_asked_at")
    private Instant askedAt;

    @SuppressWarnings("NullAway.Init")
    protected StoredExtension() {}

    StoredExtension(Instant until, String reason, UUID askedBy, Instant askedAt) {
        this.until = until;
        this.reason = reason;
        this.askedBy = askedBy;
        this.askedAt = askedAt;
    }

    Instant until() {
        return until;
    }
}
