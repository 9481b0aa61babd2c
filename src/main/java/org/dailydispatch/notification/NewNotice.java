package org.dailydispatch.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told.
 *
 * @param objectId what it leads to
 * @param day the day that it is about
 * @param dueAt the deadline that it is about: each is told once; null where it is about none
 * @param covert whether only the leader of the team may ever read it
 * @param actorId whoever did it, and need not be told; null where nobody did
 * @param arguments what the placeholders of its words stand for
 */
public record NewNotice(
        NoticeKind kind,
        UUID objectId,
        UUID teamId,
        ReportingDay day,
        @Nullable Instant dueAt,
        boolean covert,
        @Nullable UUID actorId,
        List<Name> arguments) {

    public NewNotice {
        arguments = List.copyOf(arguments);
    }

    /** About no deadline. */
    public NewNotice(
            NoticeKind kind,
            UUID objectId,
            UUID teamId,
            ReportingDay day,
            boolean covert,
            @Nullable UUID actorId,
            List<Name> arguments) {
        this(kind, objectId, teamId, day, null, covert, actorId, arguments);
    }

    /** The same, told to others as another kind. */
    NewNotice as(NoticeKind other) {
        return new NewNotice(other, objectId, teamId, day, dueAt, covert, actorId, arguments);
    }

    /** The same, told to others in other words. */
    NewNotice saying(List<Name> others) {
        return new NewNotice(kind, objectId, teamId, day, dueAt, covert, actorId, others);
    }

    /** A deadline, to the minute. */
    static Name moment(Instant at, ReportingClock clock) {
        return same(clock.dayOf(at) + " " + clock.minuteOf(at));
    }

    /** What reads the same in both languages: a number, a day, a person's name. */
    public static Name same(Object text) {
        return new Name(text.toString(), text.toString());
    }
}
