package org.dailydispatch.review;

import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.form.Typed;

/** An inspection as the leader looked at it. */
public record Seen(UUID inspectionId, int revision) {

    /** From {@code id_revision}, as a box of the list carries it. */
    static Optional<Seen> parse(String text) {
        String[] parts = text.split("_", 2);
        UUID id = Typed.id(parts[0]);
        Integer revision = parts.length == 2 ? Typed.number(parts[1]) : null;
        return id == null || revision == null ? Optional.empty() : Optional.of(new Seen(id, revision));
    }
}
