package org.dailydispatch.notification;

import java.util.List;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told.
 *
 * @param objectId what it leads to
 * @param day the day that it is about
 * @param covert whether only the leader of the team may ever read it
 * @param actorId whoever did it, and need not be told; null where nobody did
 * @param arguments what the placeholders of its words stand for
 */
public record NewNotice(
        NoticeKind kind,
        UUID objectId,
        UUID teamId,
        ReportingDay day,
        boolean covert,
        @Nullable UUID actorId,
        List<Name> arguments) {

    public NewNotice {
        arguments = List.copyOf(arguments);
    }

    /** What reads the same in both languages: a number, a day, a person's name. */
    public static Name same(Object text) {
        return new Name(text.toString(), text.toString());
    }
}
