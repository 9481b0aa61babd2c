package org.dailydispatch.coverage;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/**
 * Which pairs of a number are looked at.
 *
 * @param township whose; null for all
 * @param day of which the pairs are listed; null for every day of the period. The sums stay those of the period
 * @param side likewise
 */
record ClaimsAsked(
        ClaimedNumber number,
        @Nullable UUID township,
        @Nullable ReportingDay day,
        Side side) {

    static ClaimsAsked all(ClaimedNumber number, @Nullable UUID township) {
        return new ClaimsAsked(number, township, null, Side.ALL);
    }

    boolean in(Pair pair) {
        return township == null || pair.townshipId().equals(township);
    }

    boolean lists(Pair pair) {
        return in(pair) && (day == null || pair.day().equals(day)) && side.holds(pair);
    }
}
