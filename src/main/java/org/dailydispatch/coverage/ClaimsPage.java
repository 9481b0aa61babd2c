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
 * @param names of the townships
 * @param townships each with what its pairs come to, also one without any
 * @param days of the pairs of the township, or of all; the latest first
 * @param pairs those that are listed one by one, the latest first
 */
record ClaimsPage(
        Question question,
        Instant asOf,
        ClaimsAsked asked,
        Map<UUID, Name> names,
        PairSum all,
        List<TownshipSum> townships,
        List<DaySum> days,
        List<Pair> pairs) {

    /** One township. */
    record TownshipSum(UUID id, PairSum sum) {}

    /** One day. */
    record DaySum(ReportingDay day, PairSum sum) {}

    public ClaimedNumber number() {
        return asked.number();
    }

    public @Nullable UUID township() {
        return asked.township();
    }

    public @Nullable Name townshipName() {
        return township() == null ? null : names.get(township());
    }

    /** Whether not all pairs of the period are listed. */
    public boolean narrowed() {
        return asked.day() != null || asked.side() != Side.ALL;
    }
}
