package org.dailydispatch.order;

import java.math.BigInteger;

/** The measures of GB/T 9704 in twentieths of a point (1 mm = 56.69). */
final class PaperSize {

    static final BigInteger WIDTH = mm(210);
    static final BigInteger HEIGHT = mm(297);
    static final BigInteger TOP = mm(37);
    static final BigInteger LEFT = mm(28);
    static final BigInteger RIGHT = mm(26);
    static final BigInteger BOTTOM = mm(35);
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

    static final int THIRD = 16;
    static final int FOURTH = 14;

    private PaperSize() {}

    static BigInteger mm(int millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * 1440 / 25.4));
    }
}
