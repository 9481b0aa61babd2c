package org.dailydispatch.inspection;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.dailydispatch.territory.SiteKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The inspections of one team and day as they stood at an instant, with what they measured: what a dispatch freezes. */
@Service
@Transactional(readOnly = true)
public class DayFacts {

    private static final TypeReference<Map<String, Map<String, BigDecimal>>> NUMBERS = new TypeReference<>() {};

    /** The visits of the day, and of every township the last covert one, whatever day it was: each from an index. */
    private static final String SQL = """
            with found as (
                select i.id, true of_day from inspection i
                where i.team_id = :team and i.day = :day and i.filed_at <= :asOf
                    and (i.mode = 'OPEN' or i.released_at <= :asOf)
                union all
                select last.id, false from team g join township w on w.county_id = g.county_id
                    cross join lateral (
                        select i.id from inspection i
                        where i.township_id = w.id and i.team_id = :team and i.day between :covertSince and :day and %s
                        order by i.day desc limit 1) last
                where g.id = :team)
            select found.of_day, i.id, i.revision, i.day, i.site_id, s.short_zh, s.short_en, s.kind, i.township_id,
                i.mode = 'COVERT' covert, i.filed_at, i.failed, c.code,
                case when found.of_day and i.mode = 'OPEN' and c.code in (:lists) then
                    (select jsonb_object_agg(a.value ->> 'item', jsonb_strip_nulls(a.value -> 'measures'))
                        from jsonb_array_elements(i.answers) a
                        where jsonb_typeof(a.value -> 'measures') = 'object') end numbers
            from found join inspection i on i.id = found.id join site s on s.id = i.site_id
                join checklist_version v on v.id = i.checklist_version_id join checklist c on c.id = v.checklist_id
            order by i.filed_at, i.id""".formatted(VisitFigure.COVERT.condition());

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DayFacts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * One statement, however many there are.
     *
     * @param lists the codes of the checklists whose measures are read
     * @param covertSince the first day of the covert visits that {@link DayOfInspections#lastCovert()} tells of
     */
    public DayOfInspections of(
            UUID teamId, ReportingDay day, Instant asOf, List<String> lists, ReportingDay covertSince) {
        List<InspectionFact> visits = new ArrayList<>();
        List<MeasuredFact> measured = new ArrayList<>();
        Map<UUID, ReportingDay> lastCovert = new HashMap<>();
        jdbc.sql(SQL)
                .param("team", teamId)
                .param("day", day.date())
                .param("asOf", Timestamp.from(asOf))
                .param("covertSince", covertSince.date())
                .param("lists", lists)
                .query(row -> {
                    if (!row.getBoolean("of_day")) {
                        lastCovert.put(
                                row.getObject("township_id", UUID.class),
                                new ReportingDay(row.getObject("day", LocalDate.class)));
                        return;
                    }
                    InspectionFact visit = visit(row);
                    visits.add(visit);
                    if (!visit.covert() && lists.contains(row.getString("code"))) {
                        measured.add(measured(row, visit));
                    }
                });
        return new DayOfInspections(visits, measured, lastCovert);
    }

    private static InspectionFact visit(ResultSet row) throws SQLException {
        return new InspectionFact(
                row.getObject("id", UUID.class),
                row.getInt("revision"),
                row.getObject("site_id", UUID.class),
                new Name(row.getString("short_zh"), row.getString("short_en")),
                SiteKind.valueOf(row.getString("kind")).family(),
                row.getObject("township_id", UUID.class),
                row.getBoolean("covert"),
                row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                row.getInt("failed"));
    }

    private MeasuredFact measured(ResultSet row, InspectionFact visit) throws SQLException {
        return new MeasuredFact(
                visit.id(),
                visit.revision(),
                row.getString("code"),
                visit.siteId(),
                visit.site(),
                visit.townshipId(),
                visit.filedAt(),
                visit.failed(),
                numbers(row.getString("numbers")));
    }

    private Map<String, Map<String, BigDecimal>> numbers(@Nullable String kept) {
        return kept == null ? Map.of() : json.readValue(kept, NUMBERS);
    }
}
