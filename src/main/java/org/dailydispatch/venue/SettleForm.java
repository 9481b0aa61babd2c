package org.dailydispatch.venue;

import java.util.UUID;
import org.dailydispatch.form.Typed;
import org.jspecify.annotations.Nullable;

/** How the leader settles a venue that he does not confirm. */
class SettleForm {

    static final int LONGEST_REASON = 500;

    /** The registered site that it is. */
    public @Nullable String into;

    /** Why it is none. */
    public @Nullable String reason;

    public @Nullable String version;

    @Nullable
    UUID into() {
        return Typed.id(into);
    }

    /** -1 where the hidden field was tampered with: equal to no stored version. */
    int shownVersion() {
        Integer shown = Typed.number(version);
        return shown == null ? -1 : shown;
    }
}
