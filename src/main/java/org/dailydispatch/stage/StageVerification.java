package org.dailydispatch.stage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.signature.Lost;
import org.dailydispatch.signature.LostVersions;
import org.dailydispatch.signature.LostVersions.Kind;
import org.dailydispatch.stage.StageSeal.Sealed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Computes again, from what the database holds, what was sealed on signing a stage report, and asks the trail what was
 * signed. It reads the stored content and nothing that the program understands of it: a version that cannot be shown any
 * more can still be verified.
 */
@Service
@Transactional(readOnly = true)
class StageVerification {

    private static final String SIGNED = Stages.LINE
            + ", r.id, r.as_of, r.content, r.summary, r.recommendations, r.remark, r.photos, r.changed, r.seal_form, r.parts,"
            + " r.sha256, r.signed_by, r.first_signed_at, r.first_signed_by, r.first_signer_name"
            + Stages.FROM + " where r.state <> 'DRAFT' and ";

    private final JdbcClient jdbc;
    private final StageSeal seal;
    private final AuditTrail trail;
    private final LostVersions lost;

    StageVerification(JdbcClient jdbc, StageSeal seal, AuditTrail trail, LostVersions lost) {
        this.lost = lost;
        this.jdbc = jdbc;
        this.seal = seal;
        this.trail = trail;
    }

    /**
     * The signed versions of a report and what the team's reports have lost, of any period.
     *
     * @param about the first and the last day of the report, as the trail has them; empty where there are versions
     * @param verdicts the latest first; none where the trail knows of a signed version of the report and there is none any
     *     more
     */
    record Verified(String about, List<StageVerdict> verdicts, List<Lost> lost) {

        Verified {
            verdicts = List.copyOf(verdicts);
            lost = List.copyOf(lost);
        }
    }

    /**
     * The signed versions of a report, and what is missing.
     *
     * @throws NotFoundException where the actor may see none and none of the report is lost
     */
    Verified verified(Actor actor, UUID report) {
        List<StageVerdict> verdicts = verdicts(actor, report);
        if (!verdicts.isEmpty()) {
            return new Verified(
                    "", verdicts, lost.of(Kind.STAGE, verdicts.get(0).line().teamId()));
        }
        List<Lost> missing = lost.of(Kind.STAGE, actor.teamId());
        Lost gone = missing.stream()
                .filter(each -> report.equals(each.document()))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("signed stage report " + report));
        return new Verified(
                gone.about(),
                List.of(),
                missing.stream()
                        .filter(each -> each.teamId().equals(gone.teamId()))
                        .toList());
    }

    /**
     * The signed versions of a report, the latest first.
     *
     * @throws NotFoundException where the actor may see none
     */
    List<StageVerdict> of(Actor actor, UUID report) {
        List<StageVerdict> verdicts = verdicts(actor, report);
        if (verdicts.isEmpty()) {
            throw new NotFoundException("signed stage report " + report);
        }
        return verdicts;
    }

    private List<StageVerdict> verdicts(Actor actor, UUID report) {
        StageScope scope = StageScope.of(actor);
        return jdbc.sql(SIGNED + scope.condition() + " and r.report_id = :report order by r.version_number desc")
                .params(scope.parameters())
                .param("report", report)
                .query(this::verdict)
                .list();
    }

    /** @param version the id of one signed version */
    StageVerdict one(UUID version) {
        return jdbc.sql(SIGNED + "r.id = :version")
                .param("version", version)
                .query(this::verdict)
                .single();
    }

    private StageVerdict verdict(ResultSet row, int number) throws SQLException {
        StageLine line = Stages.line(row, number);
        Sealed sealed = Stages.sealed(row, line, Objects.requireNonNull(line.issue(), "What is signed has a number"));
        String kept = row.getString("sha256");
        String computed = seal.of(sealed);
        List<String> told = trail.told("STAGE_SIGNED", "stage_report", row.getObject("id", UUID.class), "sha256");
        return new StageVerdict(
                line,
                kept,
                computed,
                told.stream().allMatch(kept::equals),
                kept.equals(computed) ? List.of() : seal.different(sealed, row.getString("parts")));
    }
}
