package org.dailydispatch.inspection;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.territory.SiteFamily;
import org.jspecify.annotations.Nullable;

/**
 * Which inspections a list shows. A part that is null does not narrow it.
 *
 * @param from the first day
 * @param to the last day
 * @param counted only what counts: open inspections, and covert ones once released
 * @param family only of sites of this family
 * @param measure only those that measured it, by its code
 * @param latest only the last of each site and day among those that this filter, but for failed and author, lets through
 * @param failed only those with a failed item, or only those without
 * @param afterDay with {@code afterId}: the last row of the page before this one
 */
record InspectionFilter(
        ReportingDay from,
        ReportingDay to,
        @Nullable UUID teamId,
        @Nullable UUID townshipId,
        @Nullable UUID siteId,
        @Nullable Mode mode,
        boolean counted,
        @Nullable SiteFamily family,
        @Nullable String measure,
        boolean latest,
        @Nullable Boolean failed,
        @Nullable UUID authorId,
        @Nullable ReportingDay afterDay,
        @Nullable UUID afterId) {

    /** @param scope what the reader may see: what he may not know of is not the last for him either */
    String condition(Scope scope) {
        StringBuilder sql = new StringBuilder("i.day between :from and :to");
        add(sql, teamId, "i.team_id = :team");
        add(sql, townshipId, "i.township_id = :township");
        add(sql, siteId, "i.site_id in (select :site union all select id from site where merged_into = :site)");
        add(sql, mode, "i.mode = :mode");
        add(sql, counted ? Boolean.TRUE : null, VisitFigure.ALL.condition());
        add(sql, family, family == null ? "" : family.holds("s.kind"));
        add(sql, measure, measured("i"));
        add(sql, latest ? Boolean.TRUE : null, last(scope));
        add(sql, failed, "(i.failed > 0) = :failed");
        add(sql, authorId, "i.author_id = :author");
        if (afterDay != null) {
            add(sql, afterId, "(i.day, i.id) < (:afterDay, :afterId)");
        }
        return sql.toString();
    }

    /** No other of the site and day comes after it, of those that count as this one does and measured the same. */
    private String last(Scope scope) {
        StringBuilder sql = new StringBuilder("not exists (select from inspection l where l.team_id = i.team_id"
                + " and l.day = i.day and l.site_id = i.site_id and (l.filed_at, l.id) > (i.filed_at, i.id) and ");
        sql.append(scope.about("l"));
        add(sql, counted ? Boolean.TRUE : null, "(l.mode = 'OPEN' or l.released_at is not null)");
        add(sql, mode, "l.mode = :mode");
        add(sql, measure, measured("l"));
        return sql.append(')').toString();
    }

    private static String measured(String inspection) {
        return "jsonb_path_exists(" + inspection + ".answers, '$[*].measures.keyvalue() ? (@.key == $code)',"
                + " jsonb_build_object('code', cast(:measure as text)), true)";
    }

    /** The rows after this one. */
    InspectionFilter after(InspectionRow last) {
        return new InspectionFilter(
                from,
                to,
                teamId,
                townshipId,
                siteId,
                mode,
                counted,
                family,
                measure,
                latest,
                failed,
                authorId,
                last.day(),
                last.id());
    }

    private static void add(StringBuilder sql, @Nullable Object part, String condition) {
        if (part != null) {
            sql.append(" and ").append(condition);
        }
    }

    Map<String, ?> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("from", from.date());
        parameters.put("to", to.date());
        put(parameters, "team", teamId);
        put(parameters, "township", townshipId);
        put(parameters, "site", siteId);
        put(parameters, "mode", mode == null ? null : mode.name());
        put(parameters, "measure", measure);
        put(parameters, "failed", failed);
        put(parameters, "author", authorId);
        put(parameters, "afterDay", afterDay == null ? null : afterDay.date());
        put(parameters, "afterId", afterId);
        return parameters;
    }

    private static void put(Map<String, Object> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }
}
