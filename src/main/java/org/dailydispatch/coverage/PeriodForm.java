package org.dailydispatch.coverage;

import org.jspecify.annotations.Nullable;

/** What the addresses of the pages of coverage say; every field is text, so that a wrong one is shown as typed. */
class PeriodForm {

    public @Nullable String team;
    public @Nullable String from;
    public @Nullable String to;
    public @Nullable String mode;
    public @Nullable String township;

    /** Rows: of which sort. */
    public @Nullable String unit;

    /** Rows: of which kind of site. */
    public @Nullable String kind;

    /** Rows: in which state. */
    public @Nullable String state;

    /** Rows: in which order. */
    public @Nullable String order;

    /** Rows: the last one of the page before. */
    public @Nullable String after;

    /** Claims: which number. */
    public @Nullable String number;

    /** Claims: the pairs of which day. */
    public @Nullable String day;

    /** Claims: the pairs of which sides. */
    public @Nullable String side;
}
