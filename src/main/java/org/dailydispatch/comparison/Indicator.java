package org.dailydispatch.comparison;

import java.util.Locale;

/** What can be compared; each is a rate with its own definition in the words {@code comparison.definition.…}. */
enum Indicator {
    /** 明查覆盖率. */
    OPEN_COVERAGE(false),
    /** 暗访覆盖率. */
    COVERT_COVERAGE(false),
    /** Township reports handed in of those due. */
    REPORTS(false),
    /** 整改率. */
    RECTIFICATION(false),
    /** 销号率. */
    CLOSING(false),
    /** 按期整改率. */
    ON_TIME(false),
    /** 复工率. */
    RESUMPTION(true),
    /** 返岗率. */
    ON_POST(true);

    private final boolean standing;

    /** @param standing whether each day says how things stand, so that the last day tells of the period, not the sum */
    Indicator(boolean standing) {
        this.standing = standing;
    }

    boolean standing() {
        return standing;
    }

    /** As written in addresses and keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
