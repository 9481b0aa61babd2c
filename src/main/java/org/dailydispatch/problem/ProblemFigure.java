package org.dailydispatch.problem;

/**
 * What is counted of problems on a day. Each constant holds the one condition that both its number and the list of rows
 * behind it are read by. Parameters: {@code :day}, {@code :asOf} (the instant of looking) and {@code :endOfDay}.
 */
public enum ProblemFigure {
    /** 当日新发现. */
    FOUND("p.found_on = :day"),
    /** 未销号 at the end of the day: found by then, not closed by then. */
    OPEN(Conditions.OPEN),
    /** 逾期: 未销号, and the deadline lies before the instant. */
    OVERDUE(Conditions.OPEN + " and " + Conditions.DUE + " < :asOf"),
    /** 今日到期: 未销号, and the deadline lies between the instant and the end of the day. */
    DUE_TODAY(Conditions.OPEN + " and " + Conditions.DUE + " >= :asOf and " + Conditions.DUE + " < :endOfDay"),
    /** 当日销号. */
    CLOSED("p.closed_on = :day"),
    /** 近14日销号, the day included: those of which the median days to rectify is. */
    CLOSED_LATELY("p.closed_on > cast(:day as date) - " + Conditions.LATELY + " and p.closed_on <= :day");

    private final String condition;

    ProblemFigure(String condition) {
        this.condition = condition;
    }

    /** As written in addresses and keys of messages. */
    public String key() {
        return switch (this) {
            case FOUND -> "found";
            case OPEN -> "open";
            case OVERDUE -> "overdue";
            case DUE_TODAY -> "due-today";
            case CLOSED -> "closed";
            case CLOSED_LATELY -> "closed-lately";
        };
    }

    /** SQL over {@code problem p}, to be put after the condition on the team. */
    String condition() {
        return condition + " and " + Conditions.COUNTED;
    }

    /** The column of a grouped query that counts this figure. */
    String counted() {
        return "count(*) filter (where " + condition() + ")";
    }

    static final class Conditions {

        /** Days. */
        static final int LATELY = 14;

        static final String OPEN = "p.found_on <= :day and (p.closed_on is null or p.closed_on > :day)";

        /** The deadline that was in force at the instant, whatever was made of it later. */
        static final String DUE =
                "case when exists (select from problem_step s where s.problem_id = p.id and s.at > :asOf"
                        + " and s.due_at is not null) then coalesce((select s.due_at from problem_step s"
                        + " where s.problem_id = p.id and s.at <= :asOf and s.due_at is not null"
                        + " and s.action <> 'EXTENSION_ASKED' order by s.at desc, s.id desc limit 1), p.due_at)"
                        + " else p.due_at end";

        /**
         * What an unreleased covert inspection found is nobody's to count. Not by {@code exists}, for which PostgreSQL may
         * read all inspections that are released.
         */
        static final String VISIBLE = "(p.source <> 'COVERT' or p.inspection_id is null or (select i.released_at"
                + " from inspection i where i.id = p.inspection_id) is not null)";

        /** A duplicate that was merged, and what was wrongly recorded, counts in no figure. */
        static final String COUNTED = VISIBLE + " and p.state not in ('MERGED', 'VOID')";

        private Conditions() {}
    }
}
