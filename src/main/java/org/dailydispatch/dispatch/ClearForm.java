package org.dailydispatch.dispatch;

import org.jspecify.annotations.Nullable;

/** Why words that look like a person's identity are none. */
class ClearForm {

    /** The revision of the draft that the leader saw. */
    public int revision;

    public @Nullable String key;
    public @Nullable String reason;
}
