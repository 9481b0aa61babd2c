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

    private StageTexts() {}

    /** @throws RefusedException {@code stage.refused.tooLong} with the length and the limit */
    static String kept(@Nullable String typed, int longest) {
        return KeptText.of(typed, longest, "stage.refused.tooLong");
    }

    /** All that a version says, by the place where it says it. */
    static Map<String, String> places(
            DispatchContent content, String summary, String recommendations, String correction) {
        Map<String, String> own = new LinkedHashMap<>();
        own.put("summary", summary);
        own.put("recommendations", recommendations);
        own.put("correction", correction);
        return Places.of(content, own);
    }
}
