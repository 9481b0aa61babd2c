package org.dailydispatch.meeting;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.meeting.MinutesSeal.Sealed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes meetings of the leader's team, and freezes their minutes. */
@Repository
class MeetingRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final MinutesSeal seal;

    MeetingRepository(JdbcClient jdbc, JsonMapper json, MinutesSeal seal) {
        this.jdbc = jdbc;
        this.json = json;
        this.seal = seal;
    }

    /** @return false where the id is taken */
    boolean insert(Actor leader, UUID id, Content content, Instant now) {
        return jdbc.sql("""
                        insert into meeting (id, team_id, kind, day, starts_at, place, content, author_id, saved_at)
                        values (:id, :team, :kind, :day, :time, :place, cast(:content as jsonb), :leader, :now)
                        on conflict (id) do nothing""")
                        .param("id", id)
                        .param("team", leader.team())
                        .param("kind", content.kind().name())
                        .param("day", content.day().date())
                        .param("time", content.time())
                        .param("place", content.place())
                        .param("content", json.writeValueAsString(content))
                        .param("leader", leader.id())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /**
     * What is written while minutes are corrected is nobody else's to read: the row's own columns keep what was approved.
     *
     * @return false where it is not being written, or somebody saved since
     */
    boolean save(Actor leader, UUID id, Content content, int version, Instant now) {
        return jdbc.sql("""
                        update meeting set content = cast(:content as jsonb), author_id = :leader, saved_at = :now,
                            kind = case state when 'DRAFT' then :kind else kind end,
                            day = case state when 'DRAFT' then :day else day end,
                            starts_at = case state when 'DRAFT' then :time else starts_at end,
                            place = case state when 'DRAFT' then :place else place end, version = version + 1
                        where id = :id and team_id = :team and version = :version and state <> 'APPROVED'""")
                        .param("id", id)
                        .param("team", leader.team())
                        .param("kind", content.kind().name())
                        .param("day", content.day().date())
                        .param("time", content.time())
                        .param("place", content.place())
                        .param("content", json.writeValueAsString(content))
                        .param("leader", leader.id())
                        .param("now", Timestamp.from(now))
                        .param("version", version)
                        .update()
                == 1;
    }

    /** @return false where it is not being written, or somebody saved since */
    boolean approve(Actor leader, UUID id, Content content, int version) {
        return jdbc.sql("""
                        update meeting set state = 'APPROVED', correction = '', kind = :kind, day = :day,
                            starts_at = :time, place = :place, version = version + 1
                        where id = :id and team_id = :team and version = :version and state <> 'APPROVED'""")
                        .param("id", id)
                        .param("team", leader.team())
                        .param("kind", content.kind().name())
                        .param("day", content.day().date())
                        .param("time", content.time())
                        .param("place", content.place())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Freezes the next version. */
    void freeze(Actor leader, Meeting meeting, Minutes minutes, Instant now) {
        String content = json.writeValueAsString(minutes);
        int number = meeting.minutes() + 1;
        jdbc.sql("""
                        insert into meeting_minutes (meeting_id, number, content, source, reason, approved_at, approved_by,
                            approver_name, sha256)
                        values (:id, :number, cast(:content as jsonb), cast(:source as jsonb), :reason, :now, :leader,
                            :name, :sha256)""")
                .param("id", meeting.id())
                .param("number", number)
                .param("content", content)
                .param("source", json.writeValueAsString(meeting.content()))
                .param("reason", meeting.correction())
                .param("now", Timestamp.from(now))
                .param("leader", leader.id())
                .param("name", leader.displayName())
                .param(
                        "sha256",
                        seal.of(new Sealed(meeting.id(), number, meeting.correction(), leader.id(), now, content)))
                .update();
    }

    /** @return false where its minutes are not approved, or somebody began a correction since */
    boolean correct(Actor leader, UUID id, String reason, int version) {
        return jdbc.sql("""
                        update meeting set state = 'CORRECTING', correction = :reason, version = version + 1
                        where id = :id and team_id = :team and version = :version and state = 'APPROVED'""")
                        .param("reason", reason)
                        .param("id", id)
                        .param("team", leader.team())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Gives a correction up. */
    boolean restore(Actor leader, UUID id, Content approved, int version) {
        return jdbc.sql("""
                        update meeting set state = 'APPROVED', correction = '', content = cast(:content as jsonb),
                            version = version + 1
                        where id = :id and team_id = :team and version = :version and state = 'CORRECTING'""")
                        .param("content", json.writeValueAsString(approved))
                        .param("id", id)
                        .param("team", leader.team())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Throws away what was never approved. */
    boolean delete(Actor leader, UUID id, int version) {
        String mine = " where id = :id and team_id = :team and version = :version and state = 'DRAFT'";
        jdbc.sql("delete from meeting_carried where meeting_id in (select id from meeting" + mine + ")")
                .param("id", id)
                .param("team", leader.team())
                .param("version", version)
                .update();
        return jdbc.sql("delete from meeting" + mine)
                        .param("id", id)
                        .param("team", leader.team())
                        .param("version", version)
                        .update()
                == 1;
    }
}
