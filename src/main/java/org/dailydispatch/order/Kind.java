package org.dailydispatch.order;

/** What a leader can send; both live by the same {@link Rules} and are numbered apart. */
enum Kind {
    /** 督查建议: advises, from problems or difficulties. */
    RECOMMENDATION("REC", "建"),
    /** 督办单: demands, on a stated basis, with copies to others. */
    ORDER("ORDER", "办");

    private final String series;
    private final String sign;

    Kind(String series, String sign) {
        this.series = series;
        this.sign = sign;
    }

    /** The name of its sequence of numbers. */
    String series() {
        return series;
    }

    /** What tells its numbers from those of the other kind. */
    String sign() {
        return sign;
    }
}
