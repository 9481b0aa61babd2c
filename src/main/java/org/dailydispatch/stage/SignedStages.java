package org.dailydispatch.stage;

import java.io.PrintStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.signature.SignedDocuments;
import org.dailydispatch.stage.StageSeal.Sealed;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The signed stage reports, as the command that verifies them tells of them. It reads the stored content and nothing that the
 * program understands of it, and asks the trail what was signed.
 */
@Component
@Order(2)
class SignedStages implements SignedDocuments {

    private static final String SIGNED = """
            select r.id, r.report_id, r.team_id, t.name_zh, r.from_day, r.to_day, r.version_number, r.issue_number, r.as_of,
                   r.content, r.summary, r.recommendations, r.correction, r.signed_at, r.sha256
            from stage_report r join team t on t.id = r.team_id
            where r.id = :id""";

    private static final String IDS = """
            select r.id from stage_report r join team t on t.id = r.team_id where r.state <> 'DRAFT'
            order by t.campaign_id, t.number, r.team_id, r.issue_number, r.version_number""";

    /** Issues below a later one of the team, and versions below a later one of the report, that are not there. */
    private static final String MISSING = """
            select t.name_zh, n.issue, 1 as version
            from (select team_id, max(issue_number) as last from stage_report group by team_id) given
            join team t on t.id = given.team_id
            cross join lateral generate_series(1, given.last) n(issue)
            where not exists (select from stage_report r
                where r.team_id = given.team_id and r.issue_number = n.issue)
            union all
            select t.name_zh, given.issue_number, n.version
            from (select team_id, issue_number, max(version_number) as last from stage_report
                  where issue_number is not null group by team_id, issue_number) given
            join team t on t.id = given.team_id
            cross join lateral generate_series(1, given.last) n(version)
            where not exists (select from stage_report r where r.team_id = given.team_id
                and r.issue_number = given.issue_number and r.version_number = n.version)
            order by 1, 2, 3""";

    private final JdbcClient jdbc;
    private final StageSeal seal;
    private final AuditTrail trail;

    SignedStages(JdbcClient jdbc, StageSeal seal, AuditTrail trail) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.trail = trail;
    }

    /** One version: what is said of it, and whether anything is wrong. */
    private record Told(String line, boolean wrong) {}

    @Override
    @Transactional(readOnly = true)
    public int verify(PrintStream out) {
        List<UUID> ids = jdbc.sql(IDS).query(UUID.class).list();
        int wrong = 0;
        for (UUID id : ids) {
            Told told = jdbc.sql(SIGNED).param("id", id).query(this::told).single();
            out.println(told.line());
            wrong += told.wrong() ? 1 : 0;
        }
        List<String> missing = jdbc.sql(MISSING)
                .query((row, number) ->
                        "MISSING stage report " + row.getString(1) + " issue " + row.getInt(2) + " v" + row.getInt(3))
                .list();
        missing.forEach(out::println);
        out.println(ids.size() + " stage reports verified, " + wrong + " do not match, " + missing.size() + " missing");
        return wrong + missing.size();
    }

    private Told told(ResultSet row, int number) throws SQLException {
        String kept = row.getString("sha256");
        String computed = seal.of(sealed(row));
        List<String> witnesses = trail.told("STAGE_SIGNED", "stage_report", row.getObject("id", UUID.class), "sha256");
        boolean witnessed = witnesses.stream().allMatch(kept::equals);
        boolean same = kept.equals(computed);
        String which = "stage report " + row.getString("name_zh") + " " + row.getObject("from_day", LocalDate.class)
                + " to " + row.getObject("to_day", LocalDate.class) + " issue " + row.getInt("issue_number") + " v"
                + row.getInt("version_number") + " signed "
                + row.getObject("signed_at", OffsetDateTime.class).toInstant() + " sha256 " + kept;
        return same && witnessed
                ? new Told("OK " + which, false)
                : new Told(
                        "WRONG " + which + (same ? "" : " computed " + computed)
                                + (witnessed ? "" : " the audit trail says another sha256"),
                        true);
    }

    private static Sealed sealed(ResultSet row) throws SQLException {
        return new Sealed(
                row.getObject("report_id", UUID.class),
                row.getObject("team_id", UUID.class),
                new ReportingDay(row.getObject("from_day", LocalDate.class)),
                new ReportingDay(row.getObject("to_day", LocalDate.class)),
                row.getInt("version_number"),
                row.getInt("issue_number"),
                row.getObject("as_of", OffsetDateTime.class).toInstant(),
                row.getString("content"),
                row.getString("summary"),
                row.getString("recommendations"),
                row.getString("correction"));
    }
}
