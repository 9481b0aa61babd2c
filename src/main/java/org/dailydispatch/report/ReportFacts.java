package org.dailydispatch.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The township reports of one team and day as they stood at an instant, one by one: what a dispatch freezes. */
@Service
@Transactional(readOnly = true)
public class ReportFacts {

    private final JdbcClient jdbc;

    ReportFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The townships of the team's county that are in force on the day, in their order, each with its report. A report
     * filed after the instant was a draft then. One statement.
     */
    public List<TownshipsReport> of(UUID teamId, ReportingDay day, Instant asOf) {
        return jdbc.sql("select w.id township_id, w.name_zh, w.name_en, r.id, r.revision, r.filed_at, "
                        + ReportStatus.SQL + " status"
                        + " from team g join township w on w.county_id = g.county_id"
                        + " left join township_report r on r.township_id = w.id and r.team_id = g.id and r.day = :day"
                        + " where g.id = :team and w.in_force_from <= :day"
                        + " and (w.in_force_to is null or w.in_force_to >= :day) order by w.position, w.code")
                .param("team", teamId)
                .param("day", day.date())
                .query((row, number) -> new TownshipsReport(
                        row.getObject("township_id", UUID.class),
                        new Name(row.getString("name_zh"), row.getString("name_en")),
                        row.getObject("id") == null ? null : fact(row, asOf)))
                .list();
    }

    /**
     * Those of a period, both days included, in the order of days; what was handed in after the instant was a draft then. One
     * statement.
     */
    public List<DatedReport> between(UUID teamId, ReportingDay from, ReportingDay to, Instant asOf) {
        return jdbc.sql("select r.id, r.township_id, r.revision, r.filed_at, r.day, " + ReportStatus.SQL + " status"
                        + " from township_report r where r.team_id = :team and r.day between :from and :to"
                        + " order by r.day, r.filed_at, r.id")
                .param("team", teamId)
                .param("from", from.date())
                .param("to", to.date())
                .query((row, number) ->
                        new DatedReport(new ReportingDay(row.getObject("day", LocalDate.class)), fact(row, asOf)))
                .list();
    }

    /** Reports by their ids, with their days. One statement. */
    public Map<UUID, DatedReport> byId(Collection<UUID> ids) {
        Map<UUID, DatedReport> found = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select r.id, r.township_id, r.revision, r.filed_at, r.day, " + ReportStatus.SQL
                            + " status from township_report r where r.id in (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        ReportFact fact = fact(row, Instant.MAX);
                        found.put(
                                fact.id(),
                                new DatedReport(new ReportingDay(row.getObject("day", LocalDate.class)), fact));
                    });
        }
        return found;
    }

    private static ReportFact fact(ResultSet row, Instant asOf) throws SQLException {
        OffsetDateTime filed = row.getObject("filed_at", OffsetDateTime.class);
        boolean filedByThen = filed != null && !filed.toInstant().isAfter(asOf);
        return new ReportFact(
                row.getObject("id", UUID.class),
                row.getObject("township_id", UUID.class),
                filedByThen ? ReportStatus.valueOf(row.getString("status")) : ReportStatus.DRAFT,
                row.getInt("revision"),
                filedByThen ? filed.toInstant() : null);
    }
}
