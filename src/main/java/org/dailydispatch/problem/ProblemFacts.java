package org.dailydispatch.problem;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The problems that matter to one team's day as they stood at an instant, one by one: what a dispatch freezes. */
@Service
@Transactional(readOnly = true)
public class ProblemFacts {

    private static final String SQL = """
            select p.id, p.version, p.number, p.township_id, p.site_id, s.short_zh, s.short_en, s.kind, p.description,
                p.responsible_unit, p.severity, p.state, p.found_on, p.due_at,
                case when p.closed_at <= :asOf then p.closed_on end closed_on
            from problem p left join site s on s.id = p.site_id
            where p.team_id = :team and p.found_on <= :day and p.found_at <= :asOf
                and (p.found_on = :day or p.closed_on is null or p.closed_on >= :day) and\s""" + ProblemFigure.Conditions.COUNTED + " order by p.found_at, p.id";

    private final JdbcClient jdbc;

    ProblemFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those found on the day, closed on it or open at its end, in the order of finding. One statement. */
    public List<ProblemFact> of(UUID teamId, ReportingDay day, Instant asOf) {
        return jdbc.sql(SQL)
                .param("team", teamId)
                .param("day", day.date())
                .param("asOf", Timestamp.from(asOf))
                .query(ProblemFacts::fact)
                .list();
    }

    private static ProblemFact fact(ResultSet row, int number) throws SQLException {
        String site = row.getString("short_zh");
        String kind = row.getString("kind");
        LocalDate closedOn = row.getObject("closed_on", LocalDate.class);
        return new ProblemFact(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("number"),
                row.getObject("township_id", UUID.class),
                row.getObject("site_id", UUID.class),
                site == null ? null : new Name(site, row.getString("short_en")),
                kind != null && !kind.equals("VILLAGE") && !kind.equals("COMMUNITY"),
                row.getString("description"),
                row.getString("responsible_unit"),
                Severity.valueOf(row.getString("severity")),
                ProblemState.valueOf(row.getString("state")),
                new ReportingDay(row.getObject("found_on", LocalDate.class)),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                closedOn == null ? null : new ReportingDay(closedOn));
    }
}
