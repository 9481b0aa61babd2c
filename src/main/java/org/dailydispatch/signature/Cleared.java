package org.dailydispatch.signature;

import java.time.Instant;
import org.dailydispatch.document.Identity;

/**
 * Words that look like a person's identity and are none, as a leader says. They are cleared where they stand: in another
 * line they are asked about again.
 *
 * @param reason why they are none
 * @param by the leader's name
 */
public record Cleared(
        Identity.Kind kind, String place, String words, String line, String reason, String by, Instant at) {

    /** Whether the leader has spoken of these very words in this very line. */
    public boolean covers(Identity found) {
        return kind == found.kind()
                && place.equals(found.place())
                && words.equals(found.words())
                && line.equals(found.line());
    }
}
