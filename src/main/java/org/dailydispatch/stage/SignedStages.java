package org.dailydispatch.stage;

import java.io.PrintStream;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.signature.Lost;
import org.dailydispatch.signature.LostVersions;
import org.dailydispatch.signature.LostVersions.Kind;
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

    private final JdbcClient jdbc;
    private final StageVerification verification;
    private final LostVersions lost;

    SignedStages(JdbcClient jdbc, StageVerification verification, LostVersions lost) {
        this.jdbc = jdbc;
        this.verification = verification;
        this.lost = lost;
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
        List<Lost> missing = lost.of(Kind.STAGE, null);
        missing.forEach(each -> out.println("MISSING stage report " + each.line()));
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
