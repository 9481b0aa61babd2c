package org.dailydispatch.order;

import java.util.UUID;
import org.dailydispatch.language.Name;

/**
 * An issued paper with which the leader has something to do now.
 *
 * @param number 督办〔2020〕1号, in the words of the paper
 * @param overdueDays calendar days since its deadline; 0 where it is answered, or was due today
 */
public record WaitingOrder(UUID id, String number, String title, Name addressee, Kind kind, int overdueDays) {

    /** What is to be done, the most pressing first. */
    public enum Kind {
        /** A talk with the addressee is proposed. */
        TALK,
        /** The answer is to be accepted or returned. */
        ANSWERED,
        /** The deadline has passed without an answer. */
        OVERDUE
    }
}
