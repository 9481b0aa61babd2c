package org.dailydispatch.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.dailydispatch.access.Actor;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.dispatch.Seal.Sealed;
import org.dailydispatch.language.Name;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.signature.Lost;
import org.dailydispatch.signature.LostVersions;
import org.dailydispatch.signature.LostVersions.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Computes again, from what the database holds, what was sealed on signing. It reads the stored content and nothing that the
 * program understands of it: a version that cannot be shown any more can still be verified.
 */
@Service
@Transactional(readOnly = true)
public class Verification {

    private static final String SIGNED = """
            select d.id, d.team_id, t.name_zh, t.name_en, d.day, d.version_number, d.issue_number, d.as_of, d.content,
                   d.recommendations, d.tomorrow, d.correction, d.remarks, d.photos, d.adopted, d.changed, d.seal_form,
                   d.parts, d.sha256, d.signed_at, d.signed_by, d.signer_name,
                   d.first_signed_at, d.first_signed_by, d.first_signer_name
            from dispatch d join team t on t.id = d.team_id
            where d.state <> 'DRAFT'""";

    /** One statement for each so many versions: their content is large. */
    private static final int AT_ONCE = 50;

    private final JdbcClient jdbc;
    private final Seal seal;
    private final AuditTrail trail;
    private final LostVersions lost;

    Verification(JdbcClient jdbc, Seal seal, AuditTrail trail, LostVersions lost) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.trail = trail;
        this.lost = lost;
    }

    /**
     * The signed versions of a day and what the team's dispatches have lost, of any day.
     *
     * @param verdicts the latest first; none where the trail knows of a signed version of the day and there is none any more
     */
    public record Verified(UUID teamId, List<Verdict> verdicts, List<Lost> lost) {

        public Verified {
            verdicts = List.copyOf(verdicts);
            lost = List.copyOf(lost);
        }
    }

    /**
     * The signed versions of a day, and what is missing.
     *
     * @param teamId null for the actor's own team, or where only one team can be meant
     * @throws NotFoundException where the actor may see none and none of the day is lost, or several teams could be meant
     */
    public Verified verified(Actor actor, ReportingDay day, @Nullable UUID teamId) {
        List<Verdict> verdicts = verdicts(actor, day, teamId);
        UUID asked = actor.teamId() == null ? teamId : actor.teamId();
        if (verdicts.isEmpty() && asked != null) {
            List<Lost> missing = lost.of(Kind.DISPATCH, asked);
            if (missing.stream().anyMatch(each -> each.about().equals(day.toString()))) {
                return new Verified(asked, List.of(), missing);
            }
        }
        UUID team = ofOneTeam(verdicts, day).get(0).teamId();
        return new Verified(team, verdicts, lost.of(Kind.DISPATCH, team));
    }

    /**
     * The signed versions of a day, the latest first.
     *
     * @param teamId null for the actor's own team, or where only one team can be meant
     * @throws NotFoundException where the actor may see none, or several teams could be meant
     */
    public List<Verdict> of(Actor actor, ReportingDay day, @Nullable UUID teamId) {
        return ofOneTeam(verdicts(actor, day, teamId), day);
    }

    private List<Verdict> verdicts(Actor actor, ReportingDay day, @Nullable UUID teamId) {
        DispatchScope scope = DispatchScope.of(actor);
        StatementSpec statement = jdbc.sql(SIGNED + " and d.day = :day and " + scope.condition()
                        + (teamId == null ? "" : " and d.team_id = :team") + " order by d.version_number desc")
                .param("day", day.date());
        scope.parameters().forEach(statement::param);
        if (teamId != null) {
            statement.param("team", teamId);
        }
        return statement.query(this::verdict).list();
    }

    private static List<Verdict> ofOneTeam(List<Verdict> verdicts, ReportingDay day) {
        if (verdicts.stream().map(Verdict::teamId).distinct().count() != 1) {
            throw new NotFoundException("signed dispatch of " + day);
        }
        return verdicts;
    }

    /** Every signed version of every team, by team and day. */
    public void every(Consumer<Verdict> told) {
        List<UUID> ids = jdbc.sql("""
                        select d.id from dispatch d join team t on t.id = d.team_id where d.state <> 'DRAFT'
                        order by t.campaign_id, t.number, d.team_id, d.day, d.version_number""").query(UUID.class).list();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<UUID> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            jdbc.sql(SIGNED + " and d.id in (:ids)"
                            + " order by t.campaign_id, t.number, d.team_id, d.day, d.version_number")
                    .param("ids", some)
                    .query(this::verdict)
                    .list()
                    .forEach(told);
        }
    }

    /** What was signed and is there no more, of every team. */
    public List<Lost> lost() {
        return lost.of(Kind.DISPATCH, null);
    }

    private Verdict verdict(ResultSet row, int number) throws SQLException {
        Sealed sealed = Sealed.in(row);
        String kept = row.getString("sha256");
        String computed = seal.of(sealed);
        List<String> told = trail.told("DISPATCH_SIGNED", "dispatch", row.getObject("id", UUID.class), "sha256");
        return new Verdict(
                sealed.teamId(),
                new Name(row.getString("name_zh"), row.getString("name_en")),
                sealed.day(),
                sealed.version(),
                sealed.issue(),
                row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                row.getString("signer_name"),
                kept,
                computed,
                told.stream().allMatch(kept::equals),
                kept.equals(computed) ? List.of() : seal.different(sealed, row.getString("parts")));
    }
}
