package org.dailydispatch.stage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dailydispatch.dispatch.DocumentView;
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

    /** The leader's texts by the headings under which they stand. */
    static Map<String, List<String>> byHeading(DispatchContent content, Typed typed) {
        StageWords words = StageWords.OF_THE_DOCUMENT;
        Map<String, List<String>> texts = new LinkedHashMap<>();
        content.section(StagePages.REMARKED)
                .ifPresent(section -> texts.put(section.title(), remarkLines(typed.remark())));
        texts.put(words.summary(content), DocumentView.linesOf(typed.summary()));
        texts.put(words.recommendations(content), DocumentView.linesOf(typed.recommendations()));
        return texts;
    }

    /** What is said of what is missing, its first line with the words before it. */
    static List<String> remarkLines(String remark) {
        List<String> lines = new ArrayList<>(DocumentView.linesOf(remark));
        if (!lines.isEmpty()) {
            lines.set(0, StageWords.OF_THE_DOCUMENT.remark(lines.get(0)));
        }
        return lines;
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
