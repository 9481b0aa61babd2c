package org.dailydispatch.problem;

/**
 * A day's problems in numbers; what each counts is said at {@link ProblemFigure}.
 *
 * @param overdue part of open
 * @param dueToday part of open, and none of the overdue
 * @param closedLately in the last fourteen days, the day included
 */
public record ProblemTally(int found, int open, int overdue, int dueToday, int closed, int closedLately) {

    public static final ProblemTally NONE = new ProblemTally(0, 0, 0, 0, 0, 0);

    public int of(ProblemFigure figure) {
        return switch (figure) {
            case FOUND -> found;
            case OPEN -> open;
            case OVERDUE -> overdue;
            case DUE_TODAY -> dueToday;
            case CLOSED -> closed;
            case CLOSED_LATELY -> closedLately;
        };
    }
}
