package org.dailydispatch.problem;

/**
 * What is counted of the problems found in a period, as they stand at an instant. Each constant holds the one condition that
 * both its number and the list of rows behind it are read by, from {@link ProblemThen}. Parameter: {@code :asOf}.
 */
public enum Measure {
    /** 发现. */
    FOUND("true"),
    /** 已销号. */
    CLOSED("p.state = 'CLOSED'"),
    /** 逾期: still open, and the deadline is past. */
    OVERDUE("p.state in ('PENDING_ASSIGNMENT', 'RECTIFYING', 'AWAITING_RECHECK') and p.due_at < :asOf"),
    /** 退回重改 at least once. */
    RETURNED("p.returned_times > 0"),
    /** 复发. */
    RECURRED("p.predecessor_id is not null"),
    /** 已整改: reported done and not returned, or closed. */
    RECTIFIED("p.state in ('AWAITING_RECHECK', 'CLOSED')"),
    /** 到期: the deadline is past, whatever became of it. */
    DUE(Measure.DEADLINE + " < :asOf"),
    /** 按期整改: due, and finished by the deadline. */
    ON_TIME(Measure.DEADLINE + " < :asOf and p.state in ('AWAITING_RECHECK', 'CLOSED')"
            + " and coalesce(p.rectified_at, p.closed_at) <= " + Measure.DEADLINE);

    /** A deadline that had passed before it was changed stays the one by which the work is on time or not. */
    private static final String DEADLINE = "coalesce(p.passed_due_at, p.due_at)";

    /** A duplicate that was merged, and what was wrongly recorded, is in no figure and in no denominator. */
    static final String COUNTED = "p.state not in ('MERGED', 'VOID')";

    private final String condition;

    Measure(String condition) {
        this.condition = condition;
    }

    /** SQL over {@code problem p}. */
    String condition() {
        return condition + " and " + COUNTED;
    }

    /** The column of a grouped query that counts it. */
    String counted() {
        return "count(*) filter (where " + condition + ") as " + name();
    }
}
