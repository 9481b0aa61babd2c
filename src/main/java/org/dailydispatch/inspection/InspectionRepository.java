package org.dailydispatch.inspection;

import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.checklist.Verdict;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.territory.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes inspections and their revisions. */
@Repository
class InspectionRepository {

    private final JdbcClient jdbc;
    private final AnswersJson json;
    private final ReportingClock clock;
    private final SpotChecks spotChecks;

    InspectionRepository(JdbcClient jdbc, AnswersJson json, ReportingClock clock, SpotChecks spotChecks) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.spotChecks = spotChecks;
    }

    /**
     * Never looks first: whoever comes second, even in the same instant, waits here for the first and then inserts
     * nothing.
     *
     * @return false where the id is taken
     */
    boolean insert(Actor actor, Filing filing, Site site, List<Answer> answers, Instant now) {
        Mode mode = Mode.of(actor);
        Position position = filing.position();
        return jdbc.sql("""
                        insert into inspection (id, team_id, township_id, site_id, day, mode, checklist_version_id,
                            author_id, receipt, started_at, filed_at, device_time, content_sha256, answers,
                            passed, failed, not_applicable, remark, revised_at, released_at, released_by, version,
                            latitude, longitude, accuracy_m, device_skew_s, spot)
                        values (:id, :team, :township, :site, :day, :mode, :checklist,
                            :author, :receipt, :startedAt, :now, :deviceTime, :sha256, cast(:answers as jsonb),
                            :passed, :failed, :notApplicable, :remark, :now, :releasedAt, :releasedBy, 0,
                            :latitude, :longitude, :accuracy, :skew, :spot)
                        -- Without a target every unique key decides: two equal requests meet on the receipt's key too,
                        -- and would wait for each other there if only the id did.
                        on conflict do nothing""")
                        .param("id", filing.id())
                        .param("team", actor.team())
                        .param("township", site.townshipId())
                        .param("site", site.id())
                        .param("day", filing.day().date())
                        .param("mode", mode.name())
                        .param("checklist", filing.checklistVersionId())
                        .param("author", actor.id())
                        .param("receipt", provisional(filing.id()))
                        .param("startedAt", Timestamp.from(filing.startedAt()))
                        .param("now", Timestamp.from(now))
                        .param("deviceTime", timestamp(filing.deviceTime()))
                        .param("sha256", filing.sha256())
                        .param("answers", json.write(answers))
                        .param("passed", count(answers, Verdict.PASS))
                        .param("failed", count(answers, Verdict.FAIL))
                        .param("notApplicable", count(answers, Verdict.NOT_APPLICABLE))
                        .param("remark", filing.remark())
                        .param("releasedAt", mode == Mode.OPEN ? Timestamp.from(now) : null)
                        .param("releasedBy", mode == Mode.OPEN ? actor.id() : null)
                        .param(
                                "latitude",
                                position == null ? null : position.at().latitude(),
                                Types.DOUBLE)
                        .param(
                                "longitude",
                                position == null ? null : position.at().longitude(),
                                Types.DOUBLE)
                        .param("accuracy", position == null ? null : position.accuracy(), Types.INTEGER)
                        .param("skew", skew(filing), Types.INTEGER)
                        .param("spot", spotChecks.isOne(mode, actor.team(), site, filing.day()))
                        .update()
                == 1;
    }

    private @Nullable Integer skew(Filing filing) {
        Instant device = filing.deviceClock();
        return device == null ? null : Math.toIntExact(clock.ahead(device).toSeconds());
    }

    /** Until the number is drawn: it is drawn only after the id is known to be new, so that none is lost. */
    private static String provisional(UUID id) {
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return "P-" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    void number(UUID id, String receipt) {
        jdbc.sql("update inspection set receipt = :receipt where id = :id")
                .param("receipt", receipt)
                .param("id", id)
                .update();
    }

    /** @return false where the inspection no longer stands at the base, was released since, or is not the author's */
    boolean revise(Inspection standing, Filing filing, List<Answer> answers, int base, Instant now) {
        return jdbc.sql("""
                        update inspection set answers = cast(:answers as jsonb), remark = :remark,
                            content_sha256 = :sha256, passed = :passed, failed = :failed,
                            not_applicable = :notApplicable, revision = revision + 1, revised_at = :now,
                            version = version + 1
                        where id = :id and author_id = :author and revision = :base and day = :day
                            and (released_at is not null) = :released""")
                        .param("released", standing.row().released())
                        .param("answers", json.write(answers))
                        .param("remark", filing.remark())
                        .param("sha256", filing.sha256())
                        .param("passed", count(answers, Verdict.PASS))
                        .param("failed", count(answers, Verdict.FAIL))
                        .param("notApplicable", count(answers, Verdict.NOT_APPLICABLE))
                        .param("now", Timestamp.from(now))
                        .param("id", filing.id())
                        .param("author", standing.row().authorId())
                        .param("base", base)
                        .param("day", filing.day().date())
                        .update()
                == 1;
    }

    /** Keeps what now stands as a revision. */
    void keepRevision(UUID id, @Nullable UUID approvedBy, String reason) {
        jdbc.sql("""
                        insert into inspection_revision
                            (inspection_id, revision, answers, remark, content_sha256, at, author_id,
                             approved_by, reason)
                        select id, revision, answers, remark, content_sha256, revised_at, author_id,
                               cast(:approvedBy as uuid), :reason
                        from inspection where id = :id""")
                .param("id", id)
                .param("approvedBy", approvedBy, Types.OTHER)
                .param("reason", reason)
                .update();
    }

    /** Whether this content was filed under the id at any time. */
    boolean wasFiled(UUID id, String sha256) {
        return jdbc.sql("""
                        select exists (select from inspection_revision
                                       where inspection_id = :id and content_sha256 = :sha256)""")
                .param("id", id)
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }

    /** Whether this content is what the inspection says now. */
    boolean stands(UUID id, String sha256) {
        return jdbc.sql("select exists (select from inspection where id = :id and content_sha256 = :sha256)")
                .param("id", id)
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }

    /** @return false where it is no unreleased covert inspection of the leader's team, or was corrected since */
    boolean release(Actor leader, UUID id, int revision, List<Answer> answers, Instant now) {
        return jdbc.sql("""
                        update inspection set released_at = :now, released_by = :leader,
                            answers = cast(:answers as jsonb), version = version + 1
                        where id = :id and team_id = :team and mode = 'COVERT' and released_at is null
                            and revision = :revision""")
                        .param("revision", revision)
                        .param("now", Timestamp.from(now))
                        .param("leader", leader.id())
                        .param("answers", json.write(answers))
                        .param("id", id)
                        .param("team", leader.team())
                        .update()
                == 1;
    }

    private static int count(List<Answer> answers, Verdict verdict) {
        return Math.toIntExact(
                answers.stream().filter(answer -> answer.verdict() == verdict).count());
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
