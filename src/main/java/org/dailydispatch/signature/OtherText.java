package org.dailydispatch.signature;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One of a leader's texts where it is not what a document says.
 *
 * @param label the key of the message that names it
 * @param of what it is about, as the document calls it; empty where the label says it all
 * @param text as typed; empty where everything was taken away
 */
public record OtherText(String label, String of, String text) {

    /** Nothing where a page did not send it along, or where it is what is kept. Compared as it would be kept. */
    public static Stream<OtherText> of(String label, String of, @Nullable String typed, String kept) {
        if (typed == null) {
            return Stream.empty();
        }
        String text = KeptText.cleaned(typed);
        return text.equals(kept) ? Stream.empty() : Stream.of(new OtherText(label, of, text));
    }
}
