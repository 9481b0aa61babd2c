package org.dailydispatch.territory;

import org.dailydispatch.form.Typed;
import org.jspecify.annotations.Nullable;

/** A day on which something ends or begins again. */
class DayForm {

    @Nullable
    String day;

    /** The state that was shown when the form was opened. */
    @Nullable
    String version;

    /** -1 where the hidden field was tampered with: equal to no stored version. */
    int shownVersion() {
        Integer shown = Typed.number(version);
        return shown == null ? -1 : shown;
    }
}
