package org.dailydispatch.account;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody left open, or several that are handed on together.
 *
 * @param personId who left it; null where a township has nobody
 * @param townshipId which township has nobody; null where a person left it
 * @param holder the person's or the township's name
 * @param what a name or number; empty where the count says it all
 * @param day when it is due or planned, or when it was; null where there is no one day
 * @param count of places or problems, at least 1
 * @param address where it is handed on or taken over
 * @param covert whether it must not leave the team: what is told of it is told covertly
 */
public record Leftover(
        LeftoverKind kind,
        @Nullable UUID personId,
        @Nullable UUID townshipId,
        Name holder,
        Name what,
        @Nullable ReportingDay day,
        int count,
        String address,
        boolean covert) {

    private static final Name NOTHING = new Name("", "");

    public static Leftover ofPerson(
            LeftoverKind kind, UUID person, String name, Name what, @Nullable ReportingDay day, String address) {
        return new Leftover(kind, person, null, new Name(name, name), what, day, 1, address, false);
    }

    public static Leftover ofPerson(
            LeftoverKind kind, UUID person, String name, @Nullable ReportingDay day, int count, String address) {
        return new Leftover(kind, person, null, new Name(name, name), NOTHING, day, count, address, false);
    }

    public static Leftover ofTownship(
            LeftoverKind kind, UUID township, Name name, Name what, ReportingDay day, String address) {
        return new Leftover(kind, null, township, name, what, day, 1, address, false);
    }

    public static Leftover ofTownship(LeftoverKind kind, UUID township, Name name, int count, String address) {
        return new Leftover(kind, null, township, name, NOTHING, null, count, address, false);
    }

    /** The same, known to be covert matter or known not to be. */
    public Leftover keptCovert(boolean covertMatter) {
        return new Leftover(kind, personId, townshipId, holder, what, day, count, address, covertMatter);
    }

    /** Whether this person left it, or the township that he stood for alone. */
    public boolean isOf(@Nullable UUID person, @Nullable UUID township) {
        return personId == null ? townshipId != null && townshipId.equals(township) : personId.equals(person);
    }
}
