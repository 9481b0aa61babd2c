package org.dailydispatch.order;

import java.time.Instant;
import java.time.LocalTime;
import org.dailydispatch.day.ReportingClock;
import org.jspecify.annotations.Nullable;

/**
 * How far the leader has to go, and what comes next: overdue once, a reminder (催办); reminded three times, or three
 * deadlines that one addressee let pass, a talk (约谈). A reminder counts after the deadline, and once a day. A talk is held
 * with an addressee about all that he owes: what came before it is not counted again. Seen at an instant; nothing of it is
 * stored but the reminders and the talks themselves.
 *
 * @param overdueDays calendar days since the deadline; 0 where it is today or ahead
 * @param reminders on how many days there were some after a deadline
 * @param sinceTalk how many of them after the last talk with the addressee
 * @param nextAt when the next reminder is due; null where nothing is ahead, or it is due already
 */
record Escalation(
        Level level,
        boolean overdue,
        int overdueDays,
        int reminders,
        int sinceTalk,
        @Nullable Instant nextAt) {

    /** So many reminders, or deadlines let pass by one addressee, and a talk is proposed. */
    static final int TIMES_UNTIL_TALK = 3;

    /** For whom it is not. */
    static final Escalation NOTHING = new Escalation(Level.NONE, false, 0, 0, 0, null);

    /** How far it has come. */
    enum Level {
        /** The addressee owes nothing: not issued yet, answered, or accepted. */
        NONE,
        /** The deadline is ahead. */
        AHEAD,
        REMINDER_DUE,
        /** Overdue and reminded today. */
        REMINDED,
        TALK_PROPOSED,
        /** Overdue, and the talk was held today. */
        TALKED
    }

    /**
     * What was done about it so far.
     *
     * @param reminders how many there were
     * @param sinceTalk how many of them after the last talk with the addressee
     * @param remindedAt the last reminder; null where there was none
     * @param talkedAt the last talk with the addressee, about whatever paper of this team; null where there was none
     * @param overdueOfAddressee how many deadlines of this team the addressee has let pass since that talk, answered late or not
     *     at all; this one among them
     */
    record Chase(
            int reminders,
            int sinceTalk,
            @Nullable Instant remindedAt,
            @Nullable Instant talkedAt,
            int overdueOfAddressee) {

        private boolean isTalkDue() {
            return sinceTalk >= TIMES_UNTIL_TALK || overdueOfAddressee >= TIMES_UNTIL_TALK;
        }
    }

    static Escalation of(OrderState state, Instant dueAt, Chase chase, Instant now, ReportingClock clock) {
        if (!state.isAwaitingAddressee()) {
            return at(Level.NONE, 0, chase, null);
        }
        if (!dueAt.isBefore(now)) {
            return at(Level.AHEAD, 0, chase, dueAt);
        }
        int days = clock.dayOf(dueAt).daysUntil(clock.dayOf(now));
        if (chase.isTalkDue()) {
            return at(Level.TALK_PROPOSED, days, chase, null);
        }
        Instant tomorrow = clock.at(clock.dayOf(now).next(), LocalTime.MIDNIGHT);
        Instant talkedAt = chase.talkedAt();
        if (talkedAt != null && talkedAt.isAfter(dueAt) && clock.dayOf(talkedAt).equals(clock.dayOf(now))) {
            return at(Level.TALKED, days, chase, tomorrow);
        }
        Instant remindedAt = chase.remindedAt();
        return remindedAt != null
                        && remindedAt.isAfter(dueAt)
                        && clock.dayOf(remindedAt).equals(clock.dayOf(now))
                ? at(Level.REMINDED, days, chase, tomorrow)
                : at(Level.REMINDER_DUE, days, chase, null);
    }

    private static Escalation at(Level level, int days, Chase chase, @Nullable Instant nextAt) {
        boolean overdue = level != Level.NONE && level != Level.AHEAD;
        return new Escalation(level, overdue, days, chase.reminders(), chase.sinceTalk(), nextAt);
    }

    /** How many reminders are left before a talk is proposed. */
    public int getRemindersLeft() {
        return Math.max(0, TIMES_UNTIL_TALK - sinceTalk);
    }

    boolean proposesTalk() {
        return level == Level.TALK_PROPOSED;
    }
}
