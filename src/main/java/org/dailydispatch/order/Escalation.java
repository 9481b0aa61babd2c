package org.dailydispatch.order;

import java.time.Instant;
import java.time.LocalTime;
import org.dailydispatch.day.ReportingClock;
import org.jspecify.annotations.Nullable;

/**
 * How far the leader has to go, and what comes next: overdue once, a reminder (催办); reminded three times, or three
 * overdue papers of one addressee, a talk (约谈). Seen at an instant; nothing of it is stored but the reminders themselves.
 *
 * @param overdueDays calendar days since the deadline; 0 where it is today or ahead
 * @param reminders how many there were
 * @param nextAt when the next reminder is due; null where nothing is ahead, or it is due already
 */
record Escalation(
        Level level,
        boolean overdue,
        int overdueDays,
        int reminders,
        @Nullable Instant nextAt) {

    /** So many reminders, or overdue papers of one addressee, and a talk is proposed. */
    static final int TIMES_UNTIL_TALK = 3;

    /** How far it has come. */
    enum Level {
        /** The addressee owes nothing: not issued yet, answered, or accepted. */
        NONE,
        /** The deadline is ahead. */
        AHEAD,
        REMINDER_DUE,
        /** Overdue and reminded today. */
        REMINDED,
        TALK_PROPOSED
    }

    /**
     * @param remindedAt the last reminder; null where there was none
     * @param overdueOfAddressee how many papers of this team the addressee has let pass, this one among them
     */
    static Escalation of(
            OrderState state,
            Instant dueAt,
            int reminders,
            @Nullable Instant remindedAt,
            int overdueOfAddressee,
            Instant now,
            ReportingClock clock) {
        if (!state.isAwaitingAddressee()) {
            return new Escalation(Level.NONE, false, 0, reminders, null);
        }
        if (!dueAt.isBefore(now)) {
            return new Escalation(Level.AHEAD, false, 0, reminders, dueAt);
        }
        int days = clock.dayOf(dueAt).daysUntil(clock.dayOf(now));
        if (reminders >= TIMES_UNTIL_TALK || overdueOfAddressee >= TIMES_UNTIL_TALK) {
            return new Escalation(Level.TALK_PROPOSED, true, days, reminders, null);
        }
        boolean today = remindedAt != null && clock.dayOf(remindedAt).equals(clock.dayOf(now));
        Instant next = clock.at(clock.dayOf(now).next(), LocalTime.MIDNIGHT);
        return today
                ? new Escalation(Level.REMINDED, true, days, reminders, next)
                : new Escalation(Level.REMINDER_DUE, true, days, reminders, null);
    }

    /** How many reminders are left before a talk is proposed. */
    public int getRemindersLeft() {
        return Math.max(0, TIMES_UNTIL_TALK - reminders);
    }
}
