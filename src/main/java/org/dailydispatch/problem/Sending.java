package org.dailydispatch.problem;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a step was sent: the same form with the same content, sent again, is the same step; with another content it is not.
 *
 * @param sheet the form, by the id that was made when it was shown; null where the step came of no form
 * @param sent SHA-256 of everything that the form said, its photos included; null likewise
 */
record Sending(@Nullable UUID sheet, @Nullable String sent) {

    static final Sending UNKNOWN = new Sending(null, null);
}
