package org.dailydispatch.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.AnswersJson;
import org.dailydispatch.inspection.Filing;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps requests for corrections; the leader of the team and the author read them. */
@Repository
class CorrectionRepository {

    private static final String SELECT = """
            select c.*, i.receipt, i.revision, i.day, s.name_zh, s.name_en, a.display_name author,
                   b.display_name decided_by_name
            from review_correction c
            join inspection i on i.id = c.inspection_id
            join site s on s.id = i.site_id
            join account a on a.id = c.author_id
            left join account b on b.id = c.decided_by
            where\s""";

    private final JdbcClient jdbc;
    private final AnswersJson json;

    CorrectionRepository(JdbcClient jdbc, AnswersJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Takes the place of the author's pending request, if there is one. @return whether anything is other than before */
    boolean request(Actor author, Filing filing, int base, String reason, Instant now) {
        return jdbc.sql("""
                        insert into review_correction (id, inspection_id, team_id, author_id, base_revision, answers, remark,
                            content_sha256, reason, requested_at)
                        values (:id, :inspection, :team, :author, :base, cast(:answers as jsonb), :remark, :sha256, :reason,
                            :now)
                        on conflict (inspection_id) where state = 'PENDING' do update set base_revision = :base,
                            answers = excluded.answers, remark = :remark, content_sha256 = :sha256, reason = :reason,
                            requested_at = :now, version = review_correction.version + 1
                        where review_correction.author_id = :author
                            and (review_correction.content_sha256 <> :sha256 or review_correction.reason <> :reason
                                or review_correction.base_revision <> :base)""")
                        .param("id", Ids.next())
                        .param("inspection", filing.id())
                        .param("team", author.team())
                        .param("author", author.id())
                        .param("base", base)
                        .param("answers", json.write(filing.answers()))
                        .param("remark", filing.remark())
                        .param("sha256", filing.sha256())
                        .param("reason", reason)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** @return false where it is decided already, or was handed in again since the leader looked */
    boolean decide(Actor leader, UUID id, int version, CorrectionState state, String decision, Instant now) {
        return jdbc.sql("""
                        update review_correction set state = :state, decision = :decision, decided_at = :now,
                            decided_by = :leader
                        where id = :id and team_id = :team and state = 'PENDING' and version = :version""")
                        .params(Map.of("state", state.name(), "decision", decision, "now", Timestamp.from(now)))
                        .param("leader", leader.id())
                        .param("id", id)
                        .param("team", leader.team())
                        .param("version", version)
                        .update()
                == 1;
    }

    Optional<Correction> find(Actor reader, UUID id) {
        return jdbc.sql(SELECT + scope(reader) + " and c.id = :id")
                .param("team", reader.team())
                .param("reader", reader.id())
                .param("id", id)
                .query(this::correction)
                .optional();
    }

    /** The latest request about the inspection. */
    Optional<Correction> latest(Actor reader, UUID inspectionId) {
        return jdbc.sql(SELECT + scope(reader)
                        + " and c.inspection_id = :inspection order by c.requested_at desc, c.id desc limit 1")
                .param("team", reader.team())
                .param("reader", reader.id())
                .param("inspection", inspectionId)
                .query(this::correction)
                .optional();
    }

    /** The latest first; {@code after} is the last of the page before. */
    List<Correction> page(Actor leader, CorrectionState state, @Nullable Instant after, @Nullable UUID id, int atMost) {
        boolean first = after == null || id == null;
        var statement = jdbc.sql(SELECT + "c.team_id = :team and c.state = :state"
                        + (first ? "" : " and (c.requested_at, c.id) < (:after, :afterId)")
                        + " order by c.requested_at desc, c.id desc limit :atMost")
                .param("team", leader.team())
                .param("state", state.name())
                .param("atMost", atMost);
        return (first
                        ? statement
                        : statement.param("after", Timestamp.from(after)).param("afterId", id))
                .query(this::correction)
                .list();
    }

    int pending(Actor leader) {
        return jdbc.sql("select count(*) from review_correction where team_id = :team and state = 'PENDING'")
                .param("team", leader.team())
                .query(Integer.class)
                .single();
    }

    /** What this author asked for and did not get since then, unless he asked again or it was corrected. */
    List<Returned> returnedTo(Actor author, Instant since) {
        return jdbc.sql("""
                        select i.id, s.name_zh, s.name_en, i.day, c.decision reason, a.display_name by_name
                        from review_correction c
                        join inspection i on i.id = c.inspection_id and i.revision = c.base_revision
                        join site s on s.id = i.site_id
                        join account a on a.id = c.decided_by
                        where c.author_id = :author and c.state = 'RETURNED' and c.decided_at > :since
                            and not exists (select from review_correction n where n.inspection_id = c.inspection_id
                                and n.requested_at > c.requested_at)
                        order by c.decided_at, c.id limit 50""")
                .param("author", author.id())
                .param("since", Timestamp.from(since))
                .query(ReviewRepository::returned)
                .list();
    }

    private static String scope(Actor reader) {
        return reader.is(Role.LEADER)
                ? "c.team_id = :team and cast(:reader as uuid) is not null"
                : "c.team_id = :team and c.author_id = :reader";
    }

    private Correction correction(ResultSet row, int number) throws SQLException {
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        return new Correction(
                row.getObject("id", UUID.class),
                row.getObject("inspection_id", UUID.class),
                row.getString("receipt"),
                new Name(row.getString("name_zh"), row.getString("name_en")),
                new ReportingDay(row.getObject("day", LocalDate.class)),
                row.getObject("author_id", UUID.class),
                row.getString("author"),
                row.getInt("base_revision"),
                row.getInt("revision"),
                json.read(row.getString("answers")),
                row.getString("remark"),
                row.getString("reason"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                CorrectionState.valueOf(row.getString("state")),
                decided == null ? null : decided.toInstant(),
                row.getString("decided_by_name"),
                row.getString("decision"),
                row.getInt("version"));
    }
}
