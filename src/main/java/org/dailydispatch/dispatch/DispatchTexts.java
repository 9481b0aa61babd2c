package org.dailydispatch.dispatch;

import java.util.List;
import java.util.Map;
import org.dailydispatch.document.Comparison;
import org.dailydispatch.document.DispatchContent;
import org.dailydispatch.document.Words;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.signature.KeptText;
import org.jspecify.annotations.Nullable;

/** What a leader types, made fit to be kept ({@link KeptText}). */
final class DispatchTexts {

    /** How many characters recommendations or tomorrow's plan may have. */
    static final int LONGEST = 5_000;

    /** How many characters the reason of a correction may have. */
    static final int LONGEST_REASON = 500;

    private DispatchTexts() {}

    /** @throws RefusedException {@code dispatch.refused.tooLong} with the length and the limit */
    static String kept(@Nullable String typed, int longest) {
        return KeptText.of(typed, longest, "dispatch.refused.tooLong");
    }

    /** The text with another sentence in place of one that it has; without it where the other one is empty. */
    static String replaced(String text, String sentence, String other) {
        int at = text.indexOf(sentence);
        String with = text.substring(0, at) + other + text.substring(at + sentence.length());
        return other.isEmpty() ? with.replaceAll("(?m)^\\s*\\n", "").strip() : with;
    }

    /**
     * The leader's texts by the headings under which they stand.
     *
     * @param remarks on townships without a report, by their ids
     */
    static Map<String, List<String>> byHeading(
            DispatchContent content, String recommendations, String tomorrow, Map<String, String> remarks) {
        return Comparison.texts(
                content,
                recommendations,
                tomorrow,
                Remarks.unreported(content, remarks).stream()
                        .filter(township -> !township.remark().isEmpty())
                        .map(township -> Words.OF_THE_DOCUMENT.remark(township.name(), township.remark()))
                        .toList());
    }

    /** The text with one more sentence as a line of its own. */
    static String with(String text, String sentence) {
        return text.isBlank() ? sentence : text + "\n" + sentence;
    }
}
