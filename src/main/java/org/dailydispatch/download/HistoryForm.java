package org.dailydispatch.download;

import java.util.UUID;
import org.dailydispatch.form.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What the address of the history says, as text; what cannot be read is said so and filters nothing away unseen. */
class HistoryForm {

    public @Nullable String state;
    public @Nullable String what;

    /** A part of the name of who asked. */
    public @Nullable String owner;

    /** The last row of the page before. */
    public @Nullable String after;

    DownloadFilter read(Ledgers ledgers, Errors errors) {
        DownloadState wanted = Typed.choice(state, DownloadState.class);
        if (wanted == null && Typed.text(state) != null) {
            errors.rejectValue("state", "download.filter.unknown");
        }
        String key = Typed.text(what);
        if (key != null && ledgers.find(key).isEmpty()) {
            errors.rejectValue("what", "download.filter.unknown");
            key = null;
        }
        if (last() == null && Typed.text(after) != null) {
            errors.rejectValue("after", "download.filter.unknown");
        }
        return new DownloadFilter(wanted, key, Typed.text(owner));
    }

    @Nullable
    UUID last() {
        return Typed.id(after);
    }
}
