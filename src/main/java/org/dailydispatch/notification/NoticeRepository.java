package org.dailydispatch.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps notices. A person's own alone, as long as he has the role and reach in which he was told, and covert ones only as
 * long as he leads the team that they are about.
 */
@Repository
class NoticeRepository {

    /** Whether the recipient still has the role and reach in which he was told. */
    static final String IN_REACH = """
            exists (select from account r where r.id = n.recipient_id and r.role = n.for_role
                and r.team_id is not distinct from n.for_team_id
                and r.township_id is not distinct from n.for_township_id)""";

    private static final String OWN = "n.recipient_id = :reader and (not n.covert or n.team_id = :led) and " + IN_REACH;

    private static final String COLUMNS =
            "insert into notice (occasion_id, recipient_id, for_role, for_team_id, for_township_id,"
                    + " kind, object_id, team_id, day, covert, arguments, at";
    private static final TypeReference<List<Name>> NAMES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    NoticeRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One row for each of the audience, in one statement; they share the occasion. */
    void insert(UUID occasion, NewNotice notice, Audience audience, Instant now) {
        jdbc.sql(COLUMNS + """
                        , due_at)
                        select :occasion, a.id, a.role, a.team_id, a.township_id, :kind, :object, :about, :day, :covert,
                            cast(:arguments as jsonb), :now, cast(:dueAt as timestamptz)
                        from account a
                        where a.id is distinct from cast(:actor as uuid) and\s""" + audience.condition() + " on conflict do nothing")
                .params(audience.parameters())
                .param("occasion", occasion)
                .param("kind", notice.kind().name())
                .param("object", notice.objectId())
                .param("about", notice.teamId())
                .param("day", notice.day().date())
                .param("dueAt", notice.dueAt() == null ? null : Timestamp.from(notice.dueAt()))
                .param("covert", notice.covert())
                .param("arguments", json.writeValueAsString(notice.arguments()))
                .param("now", Timestamp.from(now))
                .param("actor", notice.actorId())
                .update();
    }

    /**
     * Tells the leaders of each team what a person who left has not read of what he was told in that role and reach. News
     * that ask nothing of anybody stay behind, and so does the second signature: each who may give it was asked himself.
     * Covert matter comes to those who lead its team, as it always does.
     */
    void handOver(Actor former, Instant now) {
        jdbc.sql(COLUMNS + """
                        , due_at)
                        select n.occasion_id, a.id, a.role, a.team_id, a.township_id, n.kind, n.object_id, n.team_id, n.day,
                            n.covert, n.arguments, :now, n.due_at
                        from notice n join account a on a.role = 'LEADER' and a.team_id = n.team_id
                            and (a.active or not exists (select from account l
                                where l.role = 'LEADER' and l.team_id = n.team_id and l.active))
                        where n.recipient_id = :former and n.for_role = :role and n.read_at is null
                            and n.for_team_id is not distinct from cast(:team as uuid)
                            and n.for_township_id is not distinct from cast(:township as uuid) and n.kind not in
                            ('DISPATCH_PUBLISHED', 'EXTENSION_GRANTED', 'EXTENSION_REFUSED', 'ORDER_ACCEPTED', 'ORDER_COPIED',
                             'ORDER_COPY_REMINDED', 'DISPATCH_TO_SIGN', 'STAGE_TO_SIGN', 'STAGE_PUBLISHED', 'VISIT_REMINDED')
                            and not exists (select from notice known where known.recipient_id = a.id
                                and known.kind = n.kind and known.object_id = n.object_id and known.day = n.day
                                and known.due_at is not distinct from n.due_at)
                        order by n.id
                        on conflict do nothing""")
                .param("former", former.id())
                .param("role", former.role().name())
                .param("team", former.teamId())
                .param("township", former.townshipId())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** What those were told as leaders of a team who lead it no more, and none of its leaders has read, once. */
    void takeOver(UUID team, UUID leader, Instant now) {
        jdbc.sql(COLUMNS + """
                        , due_at)
                        select distinct on (n.occasion_id)
                            n.occasion_id, l.id, l.role, l.team_id, l.township_id, n.kind, n.object_id, n.team_id, n.day,
                            n.covert, n.arguments, :now, n.due_at
                        from notice n join account a on a.id = n.recipient_id join account l on l.id = :leader
                        where n.for_role = 'LEADER' and n.for_team_id = :team and n.team_id = :team
                            and not (a.active and a.role = 'LEADER' and a.team_id = :team)
                            and n.kind <> 'DISPATCH_PUBLISHED'
                            and not exists (select from notice known where known.occasion_id = n.occasion_id
                                and known.for_role = 'LEADER' and known.for_team_id = :team
                                and (known.recipient_id = :leader or known.read_at is not null))
                        order by n.occasion_id, n.id
                        on conflict do nothing""")
                .param("leader", leader)
                .param("team", team)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** How many the reader has not read, counted up to {@code most}. */
    int unread(Actor reader, int most) {
        return own(
                        reader,
                        "select count(*) from (select from notice n where " + OWN
                                + " and n.read_at is null limit :most) unread")
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /** The latest first; {@code after} is the last of the page before. */
    List<Notice> page(Actor reader, boolean unreadOnly, @Nullable UUID after, int atMost) {
        return own(
                        reader,
                        "select n.* from notice n where " + OWN + (unreadOnly ? " and n.read_at is null" : "")
                                + (after == null ? "" : " and n.id < :after") + " order by n.id desc limit :most")
                .params(after == null ? Map.of() : Map.of("after", after))
                .param("most", atMost)
                .query(this::notice)
                .list();
    }

    /** Marks it as read. Empty where the reader has no such notice. */
    Optional<Notice> open(Actor reader, UUID id, Instant now) {
        return own(
                        reader,
                        "update notice n set read_at = coalesce(n.read_at, :now) where n.id = :id and " + OWN
                                + " returning n.*")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .query(this::notice)
                .optional();
    }

    /** Those that the reader saw: the others stay unread. */
    int read(Actor reader, Collection<UUID> shown, Instant now) {
        return own(reader, "update notice n set read_at = :now where n.read_at is null and n.id in (:shown) and " + OWN)
                .param("now", Timestamp.from(now))
                .param("shown", shown)
                .update();
    }

    /** What asks for a signature under the document is done with, for everybody. */
    void signed(UUID documentId, Instant now) {
        jdbc.sql("""
                        update notice set read_at = :now
                        where object_id = :document and kind in ('DISPATCH_TO_SIGN', 'STAGE_TO_SIGN') and read_at is null""")
                .param("now", Timestamp.from(now))
                .param("document", documentId)
                .update();
    }

    Set<Told> told(NoticeKind kind, Collection<UUID> objects) {
        return new HashSet<>(jdbc.sql("""
                        select distinct n.object_id, n.day, n.due_at from notice n
                        where n.kind = :kind and n.object_id = any (cast(string_to_array(:objects, ',') as uuid[]))
                            and n.kind in ('PROBLEM_DUE_TOMORROW', 'PROBLEM_OVERDUE', 'ORDER_DUE_TOMORROW', 'ORDER_OVERDUE',
                                'ITEM_DUE_TOMORROW', 'ITEM_OVERDUE', 'REPORT_MISSING', 'REPORTS_MISSING')""")
                .param("kind", kind.name())
                .param("objects", objects.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .query((row, number) -> new Told(
                        row.getObject("object_id", UUID.class),
                        new ReportingDay(row.getObject("day", LocalDate.class)),
                        instantOrNull(row.getObject("due_at", OffsetDateTime.class))))
                .list());
    }

    private static @Nullable Instant instantOrNull(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    /** What a message tells: never covert matter, and nothing to whom it does not concern any more. */
    List<Notice> told(UUID noticeId) {
        return jdbc.sql("select n.* from notice n where n.id = :id and not n.covert and " + IN_REACH)
                .param("id", noticeId)
                .query(this::notice)
                .list();
    }

    /** What a digest tells, the latest first, at most so many; never covert matter, nor what concerns him no more. */
    List<Notice> digested(UUID recipient, ReportingDay day, int atMost) {
        return jdbc.sql("""
                        select n.* from notice n where n.recipient_id = :recipient and n.digested_on = :day and not n.covert
                            and\s""" + IN_REACH + """
                         order by n.id desc limit :most""")
                .param("recipient", recipient)
                .param("day", day.date())
                .param("most", atMost)
                .query(this::notice)
                .list();
    }

    private StatementSpec own(Actor reader, String sql) {
        return jdbc.sql(sql)
                .param("reader", reader.id())
                .param("led", reader.is(Role.LEADER) ? reader.team() : null, Types.OTHER);
    }

    private Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(
                row.getObject("id", UUID.class),
                NoticeKind.valueOf(row.getString("kind")),
                row.getObject("object_id", UUID.class),
                row.getObject("team_id", UUID.class),
                new ReportingDay(row.getObject("day", LocalDate.class)),
                row.getBoolean("covert"),
                json.readValue(row.getString("arguments"), NAMES),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("read_at") != null);
    }
}
