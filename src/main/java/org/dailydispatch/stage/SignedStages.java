package org.dailydispatch.stage;

import java.io.PrintStream;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.signature.SignedDocuments;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The signed stage reports, as the command that verifies them tells of them.
 */
@Component
@Order(2)
class SignedStages implements SignedDocuments {

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
    private final StageVerification verification;

    SignedStages(JdbcClient jdbc, StageVerification verification) {
        this.jdbc = jdbc;
        this.verification = verification;
    }

    @Override
    @Transactional(readOnly = true)
    public int verify(PrintStream out) {
        List<UUID> ids = jdbc.sql(IDS).query(UUID.class).list();
        int wrong = 0;
        for (UUID id : ids) {
            StageVerdict verdict = verification.one(id);
            out.println(told(verdict));
            wrong += verdict.matches() ? 0 : 1;
        }
        List<String> missing = jdbc.sql(MISSING)
                .query((row, number) ->
                        "MISSING stage report " + row.getString(1) + " issue " + row.getInt(2) + " v" + row.getInt(3))
                .list();
        missing.forEach(out::println);
        out.println(ids.size() + " stage reports verified, " + wrong + " do not match, " + missing.size() + " missing");
        return wrong + missing.size();
    }

    private static String told(StageVerdict verdict) {
        StageLine line = verdict.line();
        String which = "stage report " + line.team().zh() + " " + line.from() + " to " + line.to() + " issue "
                + line.issue() + " v" + line.version() + " signed " + line.signedAt() + " sha256 " + verdict.kept();
        return verdict.matches()
                ? "OK " + which
                : "WRONG " + which
                        + (verdict.sameContent()
                                ? ""
                                : " computed " + verdict.computed() + differs(verdict.different()))
                        + (verdict.witnessed() ? "" : " the audit trail says another sha256");
    }

    private static String differs(List<String> parts) {
        return parts.isEmpty() ? "" : " differs in " + String.join(", ", parts);
    }
}
