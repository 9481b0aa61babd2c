package org.dailydispatch.paper;

import java.util.ArrayList;
import java.util.List;

/** How wide a text is. */
final class Width {

    /** From here on letters are as wide as Chinese ones. */
    private static final int FULL_WIDTH = 0x1100;

    /** What never begins a line. */
    private static final String CLOSING = "，。、；：！？”’）》〕】…—·%";

    /** What never ends one. */
    private static final String OPENING = "（《〔“‘【";

    private Width() {}

    /** In halves of a character: Chinese letters take two. */
    static int halves(String text) {
        return text.codePoints().map(letter -> letter < FULL_WIDTH ? 1 : 2).sum();
    }

    /**
     * A title on as few lines as it needs, of about the same width, the upper ones wider: 梯形. A number or a word in Latin
     * letters is not torn, and no mark begins a line.
     *
     * @param widest how many halves of a character a line holds
     */
    static List<String> lines(String title, int widest) {
        List<String> lines = new ArrayList<>();
        String rest = title;
        while (halves(rest) > widest) {
            int wanted = (halves(rest) + widest - 1) / widest;
            int end = end(rest, Math.min(widest, halves(rest) / wanted + 2));
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        lines.add(rest);
        return lines;
    }

    /** Where a line of at most so many halves may end. */
    private static int end(String text, int halves) {
        int fits = 0;
        int best = 0;
        int width = 0;
        while (fits < text.length()) {
            int letter = text.codePointAt(fits);
            width += letter < FULL_WIDTH ? 1 : 2;
            if (width > halves) {
                break;
            }
            fits += Character.charCount(letter);
            if (mayBreak(text, fits)) {
                best = fits;
            }
        }
        return best == 0 ? Math.max(fits, Character.charCount(text.codePointAt(0))) : best;
    }

    private static boolean mayBreak(String text, int at) {
        if (at >= text.length()) {
            return true;
        }
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at);
        boolean inWord = before < FULL_WIDTH && after < FULL_WIDTH && before != ' ' && after != ' ';
        boolean counted = before < FULL_WIDTH && Character.isDigit(before) && "年月日期号".indexOf(after) >= 0;
        return !inWord && !counted && CLOSING.indexOf(after) < 0 && OPENING.indexOf(before) < 0;
    }
}
