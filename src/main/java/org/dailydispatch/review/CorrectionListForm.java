package org.dailydispatch.review;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.dailydispatch.form.Typed;
import org.dailydispatch.listing.Address;
import org.jspecify.annotations.Nullable;

/** The filters of the list of requests, as its address carries them. */
class CorrectionListForm {

    public @Nullable String state;

    /** The last row of the page before: its moment and id. */
    public @Nullable String after;

    /** The page after one of them; the first where it is null. */
    static CorrectionListForm of(CorrectionState state, @Nullable Correction last) {
        CorrectionListForm form = new CorrectionListForm();
        form.state = state.name();
        form.after = last == null ? null : mark(last);
        return form;
    }

    CorrectionState shown() {
        CorrectionState chosen = Typed.choice(state, CorrectionState.class);
        return chosen == null ? CorrectionState.PENDING : chosen;
    }

    @Nullable
    Instant afterInstant() {
        try {
            return after == null ? null : Instant.parse(after.split("_", 2)[0]);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    @Nullable
    UUID afterId() {
        return after == null || !after.contains("_") ? null : Typed.id(after.split("_", 2)[1]);
    }

    /** The whole list as a file. */
    public String xlsx() {
        return Address.of("/reviews/corrections.xlsx").with("state", state).toString();
    }

    public String in(String otherState) {
        return Address.of("/reviews/corrections").with("state", otherState).toString();
    }

    String following(Correction last) {
        return Address.of("/reviews/corrections")
                .with("state", state)
                .with("after", mark(last))
                .toString();
    }

    private static String mark(Correction last) {
        return last.requestedAt() + "_" + last.id();
    }
}
