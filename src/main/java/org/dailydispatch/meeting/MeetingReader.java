package org.dailydispatch.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.dailydispatch.meeting.MinutesSeal.Sealed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads meetings and their minutes within a reader's scope. */
@Component
class MeetingReader {

    private static final String NUMBER =
            "coalesce((select max(x.number) from meeting_minutes x where x.meeting_id = m.id), 0) minutes";

    private static final String ONE = """
            select m.*, t.name_zh, t.name_en, a.display_name author,\s""" + NUMBER + """
             from meeting m join team t on t.id = m.team_id
            join account a on a.id = m.author_id where\s""";

    private static final String LINE = """
            select m.id, m.kind, m.day, m.starts_at, m.place, m.state, t.name_zh, t.name_en, s.items, s.open,\s""" + NUMBER + """
             from meeting m join team t on t.id = m.team_id
            cross join lateral (select count(*) items, count(*) filter (where i.state = 'OPEN') open
                from meeting_item i where i.meeting_id = m.id) s
            where\s""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final MinutesSeal seal;

    MeetingReader(JdbcClient jdbc, JsonMapper json, MinutesSeal seal) {
        this.jdbc = jdbc;
        this.json = json;
        this.seal = seal;
    }

    Optional<Meeting> find(Actor actor, UUID id) {
        MeetingScope scope = MeetingScope.of(actor);
        return jdbc.sql(ONE + scope.meetings() + " and m.id = :id")
                .params(scope.parameters())
                .param("id", id)
                .query(this::meeting)
                .optional();
    }

    /** The latest first. */
    List<MeetingLine> page(Actor actor, MeetingFilter filter, int atMost) {
        MeetingScope scope = MeetingScope.of(actor);
        return jdbc.sql(LINE + scope.meetings() + " and " + filter.condition()
                        + " order by m.day desc, m.id desc limit :atMost")
                .params(scope.parameters())
                .params(filter.parameters())
                .param("atMost", atMost)
                .query(MeetingReader::line)
                .list();
    }

    /** How many there are on all pages. */
    int count(Actor actor, MeetingFilter filter) {
        MeetingScope scope = MeetingScope.of(actor);
        return jdbc.sql("select count(*) from meeting m where " + scope.meetings() + " and " + filter.condition())
                .params(scope.parameters())
                .params(filter.parameters())
                .query(Integer.class)
                .single();
    }

    /** Whether the team has met before. */
    boolean any(UUID teamId) {
        return jdbc.sql("select exists (select from meeting where team_id = :team)")
                .param("team", teamId)
                .query(Boolean.class)
                .single();
    }

    /** The approved versions, the latest first; the caller has read the meeting within his scope. */
    List<FrozenMinutes> versions(UUID meetingId) {
        return jdbc.sql("select * from meeting_minutes where meeting_id = :id order by number desc")
                .param("id", meetingId)
                .query(this::frozen)
                .list();
    }

    /** What a version was written from. */
    Content source(UUID meetingId, int number) {
        return json.readValue(
                jdbc.sql("select source from meeting_minutes where meeting_id = :id and number = :number")
                        .param("id", meetingId)
                        .param("number", number)
                        .query(String.class)
                        .single(),
                Content.class);
    }

    private Meeting meeting(ResultSet row, int number) throws SQLException {
        return new Meeting(
                row.getObject("id", UUID.class),
                row.getObject("team_id", UUID.class),
                new Name(row.getString("name_zh"), row.getString("name_en")),
                json.readValue(row.getString("content"), Content.class),
                MeetingState.valueOf(row.getString("state")),
                row.getString("correction"),
                row.getString("author"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                row.getInt("minutes"),
                row.getInt("version"));
    }

    private static MeetingLine line(ResultSet row, int number) throws SQLException {
        return new MeetingLine(
                row.getObject("id", UUID.class),
                new Name(row.getString("name_zh"), row.getString("name_en")),
                MeetingKind.valueOf(row.getString("kind")),
                new ReportingDay(row.getObject("day", LocalDate.class)),
                row.getObject("starts_at", LocalTime.class),
                row.getString("place"),
                MeetingState.valueOf(row.getString("state")),
                row.getInt("minutes"),
                row.getInt("items"),
                row.getInt("open"));
    }

    private FrozenMinutes frozen(ResultSet row, int place) throws SQLException {
        String content = row.getString("content");
        var approvedAt = row.getObject("approved_at", OffsetDateTime.class).toInstant();
        int number = row.getInt("number");
        Sealed sealed = new Sealed(
                row.getObject("meeting_id", UUID.class),
                number,
                row.getString("reason"),
                row.getObject("approved_by", UUID.class),
                approvedAt,
                content);
        return new FrozenMinutes(
                number,
                sealed.reason(),
                json.readValue(content, Minutes.class),
                approvedAt,
                row.getString("approver_name"),
                row.getString("sha256"),
                row.getString("sha256").equals(seal.of(sealed)));
    }
}
