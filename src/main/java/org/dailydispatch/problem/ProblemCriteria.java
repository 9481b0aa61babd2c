package org.dailydispatch.problem;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.checklist.Category;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.listing.Contains;
import org.jspecify.annotations.Nullable;

/**
 * Which problems a list is about. The state and the overdue ones are apart from the rest: the headline counts without
 * them, the rows are read with them.
 *
 * @param county in which the township of the problem lies
 * @param place what the name of the site holds
 * @param returned 退回重改, at least once
 * @param openOn found by the end of this day and not closed by then
 * @param figure a figure of the dashboard or the dispatch, of {@code day} and {@code asOf}
 * @param measure a figure of a period, which is that of the finding, as of {@code asOf}
 * @param asOf the instant at which a deadline is past or not
 */
record ProblemCriteria(
        @Nullable UUID team,
        @Nullable UUID county,
        @Nullable UUID township,
        @Nullable UUID site,
        @Nullable String place,
        @Nullable Category category,
        @Nullable Severity severity,
        @Nullable Source source,
        Search search,
        ProblemFilter.Shown shown,
        boolean overdue,
        boolean recurred,
        boolean returned,
        @Nullable ReportingDay foundFrom,
        @Nullable ReportingDay foundTo,
        @Nullable ReportingDay openOn,
        @Nullable ProblemFigure figure,
        @Nullable Measure measure,
        ReportingDay day,
        Instant asOf,
        Sort sort) {

    static final String OVERDUE =
            "p.state in ('PENDING_ASSIGNMENT', 'RECTIFYING', 'AWAITING_RECHECK') and p.due_at < :asOf";

    /** What is read from: a figure of a period is followed by the problems as they stood when it was counted. */
    String problems() {
        return measure == null ? "problem p" : ProblemThen.PROBLEMS;
    }

    /** Everything but state and overdue. */
    String where(ProblemScope scope) {
        List<String> conditions = new ArrayList<>(List.of(scope.sql()));
        add(conditions, team, "p.team_id = :team");
        add(conditions, county, "p.township_id in (select k.id from township k where k.county_id = :county)");
        add(conditions, township, "p.township_id = :township");
        add(conditions, site, "p.site_id = :site");
        add(conditions, place, Search.atPlace());
        add(conditions, category, "p.category = :category");
        add(conditions, severity, "p.severity = :severity");
        add(conditions, source, "p.source = :source");
        add(conditions, foundFrom, "p.found_on >= :foundFrom");
        add(conditions, foundTo, "p.found_on <= :foundTo");
        add(
                conditions,
                openOn,
                "p.found_on <= :openOn and (p.closed_on is null or p.closed_on > :openOn)"
                        + " and p.state not in ('MERGED', 'VOID')");
        if (recurred) {
            conditions.add("p.predecessor_id is not null");
        }
        if (returned) {
            conditions.add("p.returned_times > 0");
        }
        if (figure != null) {
            conditions.add(figure.condition());
        }
        if (measure != null) {
            conditions.add(measure.condition());
        }
        conditions.add(search.condition(scope));
        return String.join(" and ", conditions);
    }

    /** State and overdue. */
    String narrowing() {
        return overdue ? shown.condition() + " and " + OVERDUE : shown.condition();
    }

    /** The same list with other states. */
    ProblemCriteria showing(ProblemFilter.Shown states) {
        return new ProblemCriteria(
                team, county, township, site, place, category, severity, source, search, states, overdue, recurred,
                returned, foundFrom, foundTo, openOn, figure, measure, day, asOf, sort);
    }

    /** Whether the list is behind a figure: then its states are the figure's. */
    public boolean isOfFigure() {
        return figure != null || measure != null;
    }

    Map<String, Object> parameters(ReportingClock clock) {
        Map<String, Object> values = new HashMap<>(search.parameters());
        put(values, "team", team);
        put(values, "county", county);
        put(values, "township", township);
        put(values, "site", site);
        put(values, "place", place);
        put(values, "placePattern", Contains.pattern(place));
        put(values, "category", category == null ? null : category.name());
        put(values, "severity", severity == null ? null : severity.name());
        put(values, "source", source == null ? null : source.name());
        put(values, "foundFrom", foundFrom == null ? null : foundFrom.date());
        put(values, "foundTo", foundTo == null ? null : foundTo.date());
        put(values, "openOn", openOn == null ? null : openOn.date());
        put(values, "day", day.date());
        put(values, "asOf", Timestamp.from(asOf));
        put(values, "endOfDay", Timestamp.from(clock.endOf(day)));
        return values;
    }

    private static void add(List<String> conditions, @Nullable Object value, String condition) {
        if (value != null) {
            conditions.add(condition);
        }
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
