package org.dailydispatch.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Several pairs taken together: only those of which both sides are known are added up, so that the gap is one of like
 * with like.
 *
 * @param compared pairs with both sides; onlyClaimed and onlyVerified those with one
 * @param claimed over the compared pairs, a mean where the number is a percentage; null where nothing is compared
 * @param verified likewise
 */
record PairSum(
        int compared,
        int onlyClaimed,
        int onlyVerified,
        @Nullable BigDecimal claimed,
        @Nullable BigDecimal verified) {

    static PairSum of(ClaimedNumber number, Collection<Pair> pairs) {
        int compared = (int) pairs.stream().filter(Pair::compared).count();
        return new PairSum(
                compared,
                (int) pairs.stream()
                        .filter(pair -> pair.claimed() != null && pair.verified() == null)
                        .count(),
                (int) pairs.stream()
                        .filter(pair -> pair.claimed() == null && pair.verified() != null)
                        .count(),
                taken(number, pairs, Pair::claimed, compared),
                taken(number, pairs, Pair::verified, compared));
    }

    public int all() {
        return compared + onlyClaimed + onlyVerified;
    }

    /** Claimed less verified. */
    public @Nullable BigDecimal gap() {
        return claimed == null || verified == null ? null : claimed.subtract(verified);
    }

    private static @Nullable BigDecimal taken(
            ClaimedNumber number, Collection<Pair> pairs, Function<Pair, @Nullable BigDecimal> side, int compared) {
        if (compared == 0) {
            return null;
        }
        BigDecimal sum = pairs.stream()
                .filter(Pair::compared)
                .map(pair -> Objects.requireNonNull(side.apply(pair)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return number.averaged() ? sum.divide(BigDecimal.valueOf(compared), 1, RoundingMode.HALF_UP) : sum;
    }
}
