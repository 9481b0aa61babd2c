package org.dailydispatch.coverage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/**
 * One number over a period, claimed beside verified.
 *
 * @param township null for all
 * @param names of the townships
 * @param townships each with what its pairs come to, also one without any
 * @param days of the pairs of the township, or of all; the latest first
 * @param pairs the same one by one, the latest first
 */
record ClaimsPage(
        Question question,
        Instant asOf,
        ClaimedNumber number,
        @Nullable UUID township,
        Map<UUID, Name> names,
        PairSum all,
        List<TownshipSum> townships,
        List<DaySum> days,
        List<Pair> pairs) {

    /** One township. */
    record TownshipSum(UUID id, PairSum sum) {}

    /** One day. */
    record DaySum(ReportingDay day, PairSum sum) {}

    public @Nullable Name townshipName() {
        return township == null ? null : names.get(township);
    }
}
