package org.dailydispatch.inspection;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.territory.SiteFamily;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The numbers that inspections measured, to stand beside what others claim. */
@Service
@Transactional(readOnly = true)
public class Measurements {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Measurements(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * For each site, day and measure what the last inspection found that measured it, both days included; of covert
     * visits from their release on, or not at all. One statement.
     */
    public List<Measured> of(
            UUID teamId,
            SiteFamily family,
            Collection<String> codes,
            ReportingDay from,
            ReportingDay to,
            boolean covertToo) {
        VisitFigure counted = covertToo ? VisitFigure.ALL : VisitFigure.OPEN;
        return jdbc.sql("""
                        select distinct on (i.day, i.site_id, c.code) i.id, i.site_id, i.township_id, i.day, c.code,
                            a.value -> 'measures' measures
                        from inspection i join site s on s.id = i.site_id
                            cross join jsonb_array_elements(i.answers) a
                            cross join lateral jsonb_object_keys(coalesce(a.value -> 'measures', '{}')) c (code)
                        where i.team_id = :team and i.day between :from and :to and %s and %s and c.code in (:codes)
                        order by i.day, i.site_id, c.code, i.filed_at desc, i.id desc""".formatted(counted.condition(), family.holds("s.kind")))
                .param("team", teamId)
                .param("from", from.date())
                .param("to", to.date())
                .param("codes", codes)
                .query(this::measured)
                .list();
    }

    private Measured measured(ResultSet row, int number) throws SQLException {
        Map<String, BigDecimal> values = new HashMap<>();
        json.readValue(row.getString("measures"), new TypeReference<Map<String, BigDecimal>>() {})
                .forEach((code, value) -> {
                    if (value != null) {
                        values.put(code, value);
                    }
                });
        return new Measured(
                row.getObject("id", UUID.class),
                row.getObject("site_id", UUID.class),
                row.getObject("township_id", UUID.class),
                new ReportingDay(row.getObject("day", LocalDate.class)),
                row.getString("code"),
                values);
    }
}
