package org.dailydispatch.paper;

import java.util.BitSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes text into HTML with the letters that the fonts have; remembers those that they lack, and writes 〓 for them. */
final class Letters {

    /** What stands in Chinese print for a letter that is not at hand. */
    static final String LACKING = "〓";

    private final BitSet known;
    private final Set<Integer> lacking = new TreeSet<>();

    Letters(BitSet known) {
        this.known = known;
    }

    /** The text as part of HTML. */
    String html(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        Legible.of(text).codePoints().forEach(letter -> append(html, letter));
        return html.toString();
    }

    private void append(StringBuilder html, int letter) {
        switch (letter) {
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            case '&' -> html.append("&amp;");
            case '"' -> html.append("&quot;");
            case '\t', '\n' -> html.append(' ');
            default -> appendLetter(html, letter);
        }
    }

    private void appendLetter(StringBuilder html, int letter) {
        if (known.get(letter)) {
            html.appendCodePoint(letter);
        } else if (!invisible(letter)) {
            lacking.add(letter);
            html.append(LACKING);
        }
    }

    /** What only says how a neighbour is to look. */
    private static boolean invisible(int letter) {
        int type = Character.getType(letter);
        return type == Character.FORMAT || type == Character.NON_SPACING_MARK;
    }

    /** 字库缺字，以〓代：U+20BB7; empty where none is lacking. */
    String remark() {
        return lacking.isEmpty()
                ? ""
                : "字库缺字，以" + LACKING + "代："
                        + lacking.stream()
                                .map(letter -> "U+" + String.format(Locale.ROOT, "%04X", letter))
                                .collect(Collectors.joining("、"));
    }
}
