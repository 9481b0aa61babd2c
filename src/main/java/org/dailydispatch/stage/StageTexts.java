package org.dailydispatch.stage;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dailydispatch.document.DispatchContent;
import org.dailydispatch.document.Places;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.signature.KeptText;
import org.jspecify.annotations.Nullable;

/** What a leader types, made fit to be kept ({@link KeptText}). */
final class StageTexts {

    /** How many characters summary or recommendations may have. */
    static final int LONGEST = 10_000;

    /** How many characters the reason of a correction may have. */
    static final int LONGEST_REASON = 500;

    /** How many characters the remark on what is missing may have. */
    static final int LONGEST_REMARK = 2_000;

    private StageTexts() {}

    /** The leader's own texts, fit to be kept. */
    record Typed(String summary, String recommendations, String remark) {

        /** @throws RefusedException {@code stage.refused.tooLong} */
        static Typed of(@Nullable String summary, @Nullable String recommendations, @Nullable String remark) {
            return new Typed(kept(summary, LONGEST), kept(recommendations, LONGEST), kept(remark, LONGEST_REMARK));
        }
    }

    /** @throws RefusedException {@code stage.refused.tooLong} with the length and the limit */
    static String kept(@Nullable String typed, int longest) {
        return KeptText.of(typed, longest, "stage.refused.tooLong");
    }

    /** All that a version says, by the place where it says it. */
    static Map<String, String> places(DispatchContent content, Typed typed, String correction) {
        Map<String, String> own = new LinkedHashMap<>();
        own.put("summary", typed.summary());
        own.put("recommendations", typed.recommendations());
        own.put("remark", typed.remark());
        own.put("correction", correction);
        return Places.of(content, own);
    }
}
