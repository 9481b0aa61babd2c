package org.dailydispatch.order;

import org.dailydispatch.language.ChineseNumber;

/** 发文字号, as in 督九办〔2020〕7号: the team, the kind, the year and the place in its sequence, without zeros before it. */
record OrderNumber(Kind kind, int team, int year, int number) {

    /** The number as a document shows it. */
    String text() {
        return "督" + ChineseNumber.of(team) + kind.sign() + "〔" + year + "〕" + number + "号";
    }

    @Override
    public String toString() {
        return text();
    }
}
