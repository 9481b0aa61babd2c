package org.dailydispatch.inspection;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.territory.SiteFamily;
import org.jspecify.annotations.Nullable;

/**
 * How often townships, through their sites, and the sites themselves are to be visited, on each day by what held on it.
 *
 * @param set what an administrator has set, in days, each from a day on; {@link #NONE} means that no visit is expected
 */
public record Frequencies(Map<Key, NavigableMap<ReportingDay, Integer>> set) {

    public static final int NONE = 0;

    /** A township is covertly visited once in so many days, where nobody has said otherwise. */
    static final int COVERT_USUALLY = 10;

    /** Where nobody has said otherwise; of what is missing here no visit is expected. */
    private static final Map<Key, Integer> USUAL = Map.of(
            new Key(null, Mode.OPEN), 1,
            new Key(null, Mode.COVERT), COVERT_USUALLY,
            new Key(SiteFamily.VILLAGE, Mode.OPEN), 7,
            new Key(SiteFamily.CHECKPOINT, Mode.OPEN), 1);

    /**
     * What a frequency is set for.
     *
     * @param family null for townships: openly covered by a visit to one of their villages or communities, covertly by a
     *     visit to any of their sites
     */
    public record Key(@Nullable SiteFamily family, Mode mode) {

        /** As written in the table. */
        String unit() {
            return family == null ? "TOWNSHIP" : family.name();
        }
    }

    public Frequencies {
        Map<Key, NavigableMap<ReportingDay, Integer>> copy = new HashMap<>();
        set.forEach((key, days) -> copy.put(key, new TreeMap<>(days)));
        set = Map.copyOf(copy);
    }

    /** As it holds on a day. */
    public Frequency on(ReportingDay day, Key key) {
        NavigableMap<ReportingDay, Integer> its = set.get(key);
        Map.Entry<ReportingDay, Integer> held = its == null ? null : its.floorEntry(day);
        int days = held == null ? USUAL.getOrDefault(key, NONE) : held.getValue();
        return new Frequency(days == NONE ? null : days);
    }

    /** @param family null for townships */
    public Frequency on(ReportingDay day, @Nullable SiteFamily family, Mode mode) {
        return on(day, new Key(family, mode));
    }

    /** Of one key, over days. */
    public Schedule schedule(Key key) {
        return new Schedule(this, key);
    }
}
