package org.dailydispatch.paper;

/** Text as files can hold it. */
final class Legible {

    private static final int REPLACEMENT = 0xFFFD;

    private Legible() {}

    /** The same text without control characters; halves of letters and what is no letter become U+FFFD. */
    static String of(String text) {
        StringBuilder legible = new StringBuilder(text.length());
        text.codePoints().filter(letter -> letter == '\t' || !Character.isISOControl(letter)).forEach(letter -> {
            boolean broken = letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
            boolean none = (letter & 0xFFFE) == 0xFFFE;
            legible.appendCodePoint(broken || none ? REPLACEMENT : letter);
        });
        return legible.toString();
    }
}
