package org.dailydispatch.resumption;

import java.util.HashMap;
import java.util.Map;
import org.dailydispatch.listing.Contains;
import org.jspecify.annotations.Nullable;

/** The one condition by which enterprises are listed, counted and exported: the scope first, then the filter. */
final class EnterpriseQuery {

    /** {@code e} an enterprise in force on the day {@code d}, {@code r} its latest record up to it. */
    private static final String ENTERPRISES = """
             from (select cast(:day as date) as day) d
            join enterprise e on e.in_force_from <= d.day and (e.in_force_to is null or e.in_force_to >= d.day)
            join township t on t.id = e.township_id
            left join lateral (select h.day, h.state, h.staff_total, h.on_post, h.capacity_percent, h.difficulties
                from resumption_record h
                where h.enterprise_id = e.id and h.day <= d.day order by h.day desc limit 1) r on true
            where true""";

    static final String BELOW_HALF = "coalesce(r.on_post, 0) * 2 < coalesce(r.staff_total, e.staff_total)";
    static final String WITH_DIFFICULTIES = "cardinality(r.difficulties) > 0";
    static final String UNRECORDED = "r.day is distinct from d.day";

    private final StringBuilder sql = new StringBuilder(ENTERPRISES);
    private final Map<String, Object> parameters = new HashMap<>();

    private EnterpriseQuery() {}

    /** Where: what the person sees on the day in the county and township of the filter, whatever else it asks. */
    static EnterpriseQuery inPlace(Reach reach, EnterpriseFilter filter) {
        EnterpriseQuery query = new EnterpriseQuery();
        query.parameters.put("day", filter.day().date());
        query.and("e.county_id = :reachCounty", "reachCounty", reach.countyId());
        query.and("e.township_id = :reachTownship", "reachTownship", reach.townshipId());
        query.and("e.county_id = :county", "county", filter.countyId());
        query.and("e.township_id = :township", "township", filter.townshipId());
        return query;
    }

    /** Which: all that the filter asks. */
    static EnterpriseQuery of(Reach reach, EnterpriseFilter filter) {
        EnterpriseQuery query = inPlace(reach, filter);
        ResumptionFigure figure = filter.figure();
        query.andIf(figure != null, figure == null ? "" : "(" + figure.condition() + ")");
        query.and("e.designated_size = :size", "size", filter.size());
        query.andIf(filter.keyProject(), "e.key_project");
        ResumptionState state = filter.state();
        query.and("coalesce(r.state, 'NOT_RESUMED') = :state", "state", state == null ? null : state.name());
        query.andIf(filter.belowHalf(), BELOW_HALF);
        query.andIf(filter.withDifficulties(), WITH_DIFFICULTIES);
        Difficulty difficulty = filter.difficulty();
        query.and(":difficulty = any(r.difficulties)", "difficulty", difficulty == null ? null : difficulty.name());
        query.andIf(filter.unrecorded(), UNRECORDED);
        query.and("(e.name ilike :name or e.code ilike :name)", "name", Contains.pattern(filter.name()));
        return query;
    }

    String sql() {
        return sql.toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void and(String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            andIf(true, condition);
            parameters.put(parameter, value);
        }
    }

    private void andIf(boolean asked, String condition) {
        if (asked) {
            sql.append("\n and ").append(condition);
        }
    }
}
