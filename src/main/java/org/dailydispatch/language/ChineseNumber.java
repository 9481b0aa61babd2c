package org.dailydispatch.language;

/** Numbers as Chinese documents count and call teams. */
public final class ChineseNumber {

    private static final String DIGITS = "〇一二三四五六七八九";

    private ChineseNumber() {}

    /** 九, 十, 十二, 二十, 二十三; beyond ninety-nine digit by digit. */
    public static String of(int number) {
        if (number < 10) {
            return digit(number);
        }
        if (number > 99) {
            return String.valueOf(number)
                    .chars()
                    .mapToObj(sign -> digit(sign - '0'))
                    .reduce("", String::concat);
        }
        String tens = number < 20 ? "" : digit(number / 10);
        return tens + "十" + (number % 10 == 0 ? "" : digit(number % 10));
    }

    private static String digit(int value) {
        return String.valueOf(DIGITS.charAt(value));
    }
}
