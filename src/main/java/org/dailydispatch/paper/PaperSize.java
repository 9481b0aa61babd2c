package org.dailydispatch.paper;

import java.math.BigInteger;

/** The measures of GB/T 9704; those of a file of Word in twentieths of a point (1 mm = 56.69). */
final class PaperSize {

    static final BigInteger WIDTH = mm(210);
    static final BigInteger HEIGHT = mm(297);
    static final BigInteger TOP = mm(37);
    static final BigInteger LEFT = mm(28);
    static final BigInteger RIGHT = mm(26);
    static final BigInteger BOTTOM = mm(35);
    /** 版心 is 156 mm wide; pictures leave room for more than one on its 225 mm. */
    static final int TEXT_WIDTH = 156;

    static final int HIGHEST_PICTURE = 95;
    /** The upper edge of the red head lies 35 mm under that of the text. */
    static final int ABOVE_THE_HEAD = mm(35).intValue();
    /** The page number's dash lies 7 mm under the text; its line is 5 mm high. */
    static final BigInteger FOOTER = mm(35 - 7 - 5);
    /** 225 mm in 22 lines. */
    static final int LINE = 579;
    /** 4 mm between the number and the red line, in points. */
    static final BigInteger ABOVE_THE_RED_LINE = BigInteger.valueOf(11);
    /** 156 mm for 28 characters of 16 points: each is followed by so much less, in twentieths of a point. */
    static final BigInteger BETWEEN_CHARACTERS = BigInteger.valueOf(-5);

    /** 二号, 三号, 四号. */
    static final int SECOND = 22;

    /** How many halves of a character a title's line holds: 20 of 22 points. */
    static final int TITLE_HALVES = 40;

    static final int THIRD = 16;
    static final int FOURTH = 14;
    /** 小四, of tables: the standard leaves them free. */
    static final int TABLE = 12;

    private PaperSize() {}

    static BigInteger mm(int millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * 1440 / 25.4));
    }

    /** The red letters: as large as the line takes, and no larger than a head is wont to be; in points. */
    static int masthead(String masthead) {
        int points = (int) (TEXT_WIDTH / 25.4 * 72) / Math.max(1, masthead.length());
        return Math.min(44, Math.max(SECOND, points - 2));
    }
}
