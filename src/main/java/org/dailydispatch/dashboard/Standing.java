package org.dailydispatch.dashboard;

import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/**
 * Where the posting stands.
 *
 * @param dayOfPosting 1 on the first day
 * @param inARow complete open coverage on so many days in a row up to the day before
 * @param completeSince the day on which every township had been openly visited at least once
 * @param visitedSince how many of the townships have been since the posting began
 * @param hoursLeft whole hours until the cut-off, with {@code minutesLeft} beyond them; null unless still to come today
 * @param closed the day is over
 */
public record Standing(
        int dayOfPosting,
        int inARow,
        @Nullable ReportingDay completeSince,
        int visitedSince,
        int townships,
        String cutOff,
        @Nullable Integer hoursLeft,
        int minutesLeft,
        boolean closed) {}
