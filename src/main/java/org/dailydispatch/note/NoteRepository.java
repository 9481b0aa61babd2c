package org.dailydispatch.note;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.Skew;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes notes, and reads them within a reader's scope. */
@Repository
class NoteRepository {

    private static final String SELECT = """
            select n.*, a.display_name author, s.name_zh site_zh, s.name_en site_en, s.township_id,
                   b.display_name settled_by_name, c.display_name assignee,
                   array(select f.id from photo f where f.owner_kind = 'note' and f.owner_id = n.id
                       and f.state = 'FILED' order by f.place) photos,
                   p.id problem_id, p.number problem_number, i.receipt
            from note n
            join account a on a.id = n.author_id
            left join site s on s.id = n.site_id
            left join account b on b.id = n.settled_by
            left join account c on c.id = n.assignee_id
            left join lateral (select id, number from problem where note_id = n.id limit 1) p on true
            left join inspection i on i.id = n.inspection_id
            where\s""";

    private final JdbcClient jdbc;

    NoteRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false where the id is taken */
    boolean insert(Actor author, NewNote note, ReportingDay day, Instant now) {
        Place place = note.place();
        Instant deviceTime = note.deviceTime();
        Instant clock = note.deviceClock();
        return jdbc.sql("""
                        insert into note (id, team_id, author_id, covert, text, site_id, latitude, longitude,
                            accuracy_metres, day, written_at, device_time, device_skew_s)
                        values (:id, :team, :author, :covert, :text, :site, :latitude, :longitude, :accuracy, :day, :now,
                            :deviceTime, :skew)
                        on conflict (id) do nothing""")
                        .param("id", note.id())
                        .param("team", author.team())
                        .param("author", author.id())
                        .param("covert", author.is(Role.COVERT_INSPECTOR))
                        .param("text", note.text())
                        .param("site", note.siteId(), Types.OTHER)
                        .param("latitude", place == null ? null : place.latitude(), Types.NUMERIC)
                        .param("longitude", place == null ? null : place.longitude(), Types.NUMERIC)
                        .param("accuracy", place == null ? null : place.accuracyMetres(), Types.INTEGER)
                        .param("day", day.date())
                        .param("now", Timestamp.from(now))
                        .param("deviceTime", deviceTime == null ? null : Timestamp.from(deviceTime), Types.TIMESTAMP)
                        .param("skew", clock == null ? null : skew(clock, now), Types.INTEGER)
                        .update()
                == 1;
    }

    private static int skew(Instant device, Instant now) {
        return Math.toIntExact(Duration.between(now, device).toSeconds());
    }

    /** What the device claimed, for the note's author and the leader alone; empty where it claimed nothing. */
    Optional<Claim> claim(Actor actor, UUID id) {
        return jdbc.sql("""
                        select device_time, device_skew_s from note where id = :id and device_time is not null
                            and (author_id = :actor or team_id = cast(:ledTeam as uuid))""")
                .param("id", id)
                .param("actor", actor.id())
                .param("ledTeam", actor.is(Role.LEADER) ? actor.team() : null)
                .query((row, number) -> new Claim(
                        row.getObject("device_time", OffsetDateTime.class).toInstant(),
                        new Skew(Duration.ofSeconds(row.getInt("device_skew_s")))))
                .optional();
    }

    Optional<Note> find(Actor actor, UUID id) {
        NoteScope scope = NoteScope.of(actor);
        return jdbc.sql(SELECT + scope.condition() + " and n.id = :id")
                .params(scope.parameters())
                .param("id", id)
                .query(NoteRepository::note)
                .optional();
    }

    /** @return whether it is the author's and not settled; then nobody settles it before this transaction ends */
    boolean holdOpen(Actor author, UUID id) {
        return jdbc.sql("select id from note where id = :id and author_id = :author and state = 'OPEN' for update")
                .param("id", id)
                .param("author", author.id())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** Whether the note is free for this person to write, or is his own already. */
    boolean isOrMayBecomeOf(Actor author, UUID id) {
        return jdbc.sql("select not exists (select from note where id = :id and author_id <> :author)")
                .param("id", id)
                .param("author", author.id())
                .query(Boolean.class)
                .single();
    }

    /** Whether it was written by somebody whose visits are no secret. */
    boolean isOpenlyWritten(UUID id) {
        return jdbc.sql("select exists (select from note where id = :id and not covert)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** The latest first. */
    List<Note> page(Actor actor, NoteFilter filter, int atMost) {
        NoteScope scope = NoteScope.of(actor);
        return jdbc.sql(SELECT + scope.condition() + " and " + filter.condition()
                        + " order by n.day desc, n.id desc limit :atMost")
                .params(scope.parameters())
                .params(filter.parameters())
                .param("atMost", atMost)
                .query(NoteRepository::note)
                .list();
    }

    /** How many there are on all pages. */
    int count(Actor actor, NoteFilter filter) {
        NoteScope scope = NoteScope.of(actor);
        return jdbc.sql("select count(*) from note n where " + scope.condition() + " and " + filter.condition())
                .params(scope.parameters())
                .params(filter.parameters())
                .query(Integer.class)
                .single();
    }

    /** What this person is to inspect and has not, the earliest first. */
    List<Note> toInspect(Actor actor) {
        return jdbc.sql(SELECT + "n.assignee_id = :person and i.id is null order by n.settled_at, n.id limit 20")
                .param("person", actor.id())
                .query(NoteRepository::note)
                .list();
    }

    /** The note that the inspection came of, if this person may see it. */
    Optional<Note> ofInspection(Actor actor, UUID inspectionId) {
        NoteScope scope = NoteScope.of(actor);
        return jdbc.sql(SELECT + scope.condition() + " and n.inspection_id = :inspection")
                .params(scope.parameters())
                .param("inspection", inspectionId)
                .query(NoteRepository::note)
                .optional();
    }

    /** Whoever can inspect for the leader's team now, by account. */
    Map<UUID, String> inspectorsOf(Actor leader) {
        Map<UUID, String> people = new LinkedHashMap<>();
        jdbc.sql("""
                        select id, display_name from account
                        where team_id = :team and active and role in ('INSPECTOR', 'COVERT_INSPECTOR')
                        order by display_name, id""").param("team", leader.team()).query(row -> {
            people.put(row.getObject("id", UUID.class), row.getString("display_name"));
        });
        return people;
    }

    /** @return false where the leader's team has no such note, or it is settled already */
    boolean settle(Actor leader, UUID id, NoteState state, String reason, Instant now) {
        return jdbc.sql("""
                        update note set state = :state, reason = :reason, settled_at = :now, settled_by = :leader
                        where id = :id and team_id = :team and state = 'OPEN'""")
                        .params(Map.of("state", state.name(), "reason", reason, "now", Timestamp.from(now)))
                        .param("leader", leader.id())
                        .param("team", leader.team())
                        .param("id", id)
                        .update()
                == 1;
    }

    /**
     * @param former what the note had sent somebody to before; null where it is to be open
     * @return false where the leader's team has no such note, or it is settled otherwise, or the inspection is filed
     */
    boolean assign(Actor leader, UUID id, @Nullable UUID former, Errand errand, Instant now) {
        return jdbc.sql("""
                        update note set state = 'INSPECTION', reason = :reason, settled_at = :now, settled_by = :leader,
                            site_id = :site, assignee_id = :assignee, inspection_id = :inspection
                        where id = :id and team_id = :team and inspection_id is not distinct from cast(:former as uuid)
                            and (state = 'OPEN' or (state = 'INSPECTION'
                                and not exists (select from inspection i where i.id = inspection_id)))""")
                        .param("former", former, Types.OTHER)
                        .param("reason", errand.remark())
                        .param("now", Timestamp.from(now))
                        .param("leader", leader.id())
                        .param("site", errand.siteId())
                        .param("assignee", errand.assigneeId())
                        .param("inspection", errand.inspectionId())
                        .param("id", id)
                        .param("team", leader.team())
                        .update()
                == 1;
    }

    private static Note note(ResultSet row, int number) throws SQLException {
        return new Note(
                row.getObject("id", UUID.class),
                row.getObject("team_id", UUID.class),
                row.getObject("author_id", UUID.class),
                row.getString("author"),
                row.getBoolean("covert"),
                row.getString("text"),
                row.getObject("site_id", UUID.class),
                name(row),
                row.getObject("township_id", UUID.class),
                place(row),
                List.of((UUID[]) row.getArray("photos").getArray()),
                new ReportingDay(row.getObject("day", LocalDate.class)),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                NoteState.valueOf(row.getString("state")),
                settledAt(row),
                row.getString("settled_by_name"),
                row.getString("reason"),
                row.getObject("problem_id", UUID.class),
                row.getString("problem_number"),
                row.getObject("assignee_id", UUID.class),
                row.getString("assignee"),
                row.getObject("inspection_id", UUID.class),
                row.getString("receipt"));
    }

    private static @Nullable Name name(ResultSet row) throws SQLException {
        String zh = row.getString("site_zh");
        return zh == null ? null : new Name(zh, row.getString("site_en"));
    }

    private static @Nullable Place place(ResultSet row) throws SQLException {
        BigDecimal latitude = row.getBigDecimal("latitude");
        return latitude == null
                ? null
                : new Place(latitude, row.getBigDecimal("longitude"), row.getObject("accuracy_metres", Integer.class));
    }

    private static @Nullable Instant settledAt(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("settled_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
