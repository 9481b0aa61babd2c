package org.dailydispatch.order;

/** 发文字号, as in 督九办〔2020〕7号: the team, the kind, the year and the place in its sequence, without zeros before it. */
record OrderNumber(Kind kind, int team, int year, int number) {

    private static final String DIGITS = "〇一二三四五六七八九";

    /** The number as a document shows it. */
    String text() {
        return "督" + chinese(team) + kind.sign() + "〔" + year + "〕" + number + "号";
    }

    @Override
    public String toString() {
        return text();
    }

    /** 九, 十, 十二, 二十, 二十三; beyond ninety-nine digit by digit. */
    static String chinese(int number) {
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
