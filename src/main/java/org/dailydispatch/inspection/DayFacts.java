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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.DayOfInspections.CovertVisit;
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

    /**
     * The visits of the day, and every township in force with its last covert visit of as many days as a covert visit is
     * due in: each from an index.
     */
    private static final String SQL =
            """
            with every as (%s),
            found as (
                select i.id, cast(null as uuid) unit, cast(null as date) unit_from from inspection i
                where i.team_id = :team and i.day = :day and i.filed_at <= :asOf
                    and (i.mode = 'OPEN' or i.released_at <= :asOf)
                union all
                select last.id, w.id, greatest(w.in_force_from, g.stationed_from)
                from team g join township w on w.county_id = g.county_id
                    and w.in_force_from <= :day and (w.in_force_to is null or w.in_force_to >= :day)
                    left join lateral (
                        select i.id from inspection i
                        where i.township_id = w.id and i.team_id = :team and %s
                            and i.day between cast(:day as date) - (select days from every) - 1 and :day
                        order by i.day desc, i.filed_at desc, i.id desc limit 1) last on true
                where g.id = :team)
            select every.days every, found.unit, found.unit_from, i.id, i.revision, i.day, coalesce(m.id, s.id) site_id,
                coalesce(m.short_zh, s.short_zh) short_zh, coalesce(m.short_en, s.short_en) short_en,
                coalesce(m.kind, s.kind) kind, i.township_id, i.mode = 'COVERT' covert, i.filed_at, i.failed, c.code,
                case when found.unit is null and i.mode = 'OPEN' and c.code in (:lists) then i.numbers end numbers
            from every cross join found left join inspection i on i.id = found.id left join site s on s.id = i.site_id
                left join site m on m.id = s.merged_into
                left join checklist_version v on v.id = i.checklist_version_id
                left join checklist c on c.id = v.checklist_id
            order by i.filed_at, i.id""".formatted(FrequencySettings.TOWNSHIP_COVERTLY, VisitFigure.COVERT.condition());

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ReportingClock clock;

    DayFacts(JdbcClient jdbc, JsonMapper json, ReportingClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * One statement, however many there are.
     *
     * @param lists the codes of the checklists whose measures are read
     */
    public DayOfInspections of(UUID teamId, ReportingDay day, Instant asOf, List<String> lists) {
        List<InspectionFact> visits = new ArrayList<>();
        List<MeasuredFact> measured = new ArrayList<>();
        Map<UUID, CovertVisit> lastCovert = new HashMap<>();
        Set<UUID> overdue = new HashSet<>();
        Frequency[] every = {new Frequency(null)};
        boolean running = asOf.isBefore(clock.endOf(day));
        jdbc.sql(SQL)
                .param("team", teamId)
                .param("day", day.date())
                .param("asOf", Timestamp.from(asOf))
                .param("usually", Frequencies.COVERT_USUALLY)
                .param("lists", lists)
                .query(row -> {
                    every[0] = new Frequency(row.getObject("every", Integer.class));
                    UUID unit = row.getObject("unit", UUID.class);
                    if (unit != null) {
                        ReportingDay last = day(row, "day");
                        ReportingDay from = new ReportingDay(row.getObject("unit_from", LocalDate.class));
                        if (last != null) {
                            lastCovert.put(unit, covert(row, last));
                        }
                        if (every[0].overdue(last, day, running, each -> !each.isBefore(from))) {
                            overdue.add(unit);
                        }
                        return;
                    }
                    InspectionFact visit = visit(row);
                    visits.add(visit);
                    if (!visit.covert() && lists.contains(row.getString("code"))) {
                        measured.add(measured(row, visit));
                    }
                });
        return new DayOfInspections(visits, measured, lastCovert, overdue, every[0].days());
    }

    private static CovertVisit covert(ResultSet row, ReportingDay day) throws SQLException {
        return new CovertVisit(
                row.getObject("id", UUID.class),
                row.getInt("revision"),
                day,
                new Name(row.getString("short_zh"), row.getString("short_en")));
    }

    private static @Nullable ReportingDay day(ResultSet row, String column) throws SQLException {
        LocalDate date = row.getObject(column, LocalDate.class);
        return date == null ? null : new ReportingDay(date);
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
