package org.dailydispatch.inspection;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the inspections of one team and day measured as they stood at an instant: what a dispatch freezes. */
@Service
@Transactional(readOnly = true)
public class MeasuredFacts {

    private static final TypeReference<Map<String, Map<String, BigDecimal>>> NUMBERS = new TypeReference<>() {};

    private static final String SQL = """
            select i.id, i.revision, c.code, i.site_id, s.short_zh, s.short_en, i.township_id, i.filed_at, i.failed,
                (select jsonb_object_agg(a.value ->> 'item', jsonb_strip_nulls(a.value -> 'measures'))
                    from jsonb_array_elements(i.answers) a
                    where jsonb_typeof(a.value -> 'measures') = 'object') numbers
            from inspection i join site s on s.id = i.site_id
                join checklist_version v on v.id = i.checklist_version_id join checklist c on c.id = v.checklist_id
            where i.team_id = :team and i.day = :day and i.filed_at <= :asOf and %s and c.code in (:lists)
            order by i.filed_at, i.id""".formatted(VisitFigure.OPEN.condition());

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MeasuredFacts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Open inspections on these checklists that were filed by then, in the order of filing. One statement. */
    public List<MeasuredFact> of(UUID teamId, ReportingDay day, Instant asOf, List<String> lists) {
        return jdbc.sql(SQL)
                .param("team", teamId)
                .param("day", day.date())
                .param("asOf", Timestamp.from(asOf))
                .param("lists", lists)
                .query(this::fact)
                .list();
    }

    private MeasuredFact fact(ResultSet row, int number) throws SQLException {
        return new MeasuredFact(
                row.getObject("id", UUID.class),
                row.getInt("revision"),
                row.getString("code"),
                row.getObject("site_id", UUID.class),
                new Name(row.getString("short_zh"), row.getString("short_en")),
                row.getObject("township_id", UUID.class),
                row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                row.getInt("failed"),
                numbers(row.getString("numbers")));
    }

    private Map<String, Map<String, BigDecimal>> numbers(@Nullable String kept) {
        return kept == null ? new HashMap<>() : json.readValue(kept, NUMBERS);
    }
}
