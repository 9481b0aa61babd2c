package org.dailydispatch.download;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.export.Extent;
import org.dailydispatch.export.FileFormat;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of exports, for those who look at them. */
@Repository
class DownloadRepository {

    private static final String SELECT = """
            select d.*, a.display_name as owner, t.name_zh as team_zh, t.name_en as team_en,
                   s.name_zh as township_zh, s.name_en as township_en
            from download d
            join account a on a.id = d.owner_id
            left join team t on t.id = d.team_id
            left join township s on s.id = d.township_id
            where\s""";

    private final JdbcClient jdbc;

    DownloadRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false where it was there before: what is asked for after a publishing is asked for once */
    boolean add(UUID id, Actor owner, Wanted wanted, Locale locale, Instant now, @Nullable UUID dispatchId) {
        return jdbc.sql("""
                        insert into download (id, what, format, from_day, to_day, team_id, township_id, by_team, language,
                            owner_id, owner_team_id, asked_at, dispatch_id)
                        values (:id, :what, :format, :from, :to, :team, :township, :byTeam, :language, :owner,
                            :ownerTeam, :now, :dispatch)
                        on conflict (dispatch_id, what) do nothing""")
                        .param("id", id)
                        .param("what", wanted.what())
                        .param("format", wanted.format().name())
                        .param("from", wanted.extent().from().date())
                        .param("to", wanted.extent().to().date())
                        .param("team", wanted.extent().teamId(), Types.OTHER)
                        .param("township", wanted.extent().townshipId(), Types.OTHER)
                        .param("byTeam", wanted.byTeam())
                        .param("language", locale.toLanguageTag())
                        .param("owner", owner.id())
                        .param("ownerTeam", owner.teamId(), Types.OTHER)
                        .param("now", Timestamp.from(now))
                        .param("dispatch", dispatchId, Types.OTHER)
                        .update()
                == 1;
    }

    /** Until the transaction's end nobody else asks on behalf of this person. */
    void oneAtATime(UUID owner) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('download ' || cast(:owner as text), 0))")
                .param("owner", owner)
                .query(row -> {});
    }

    int pendingOf(UUID owner) {
        return jdbc.sql("select count(*) from download where owner_id = :owner and state in ('QUEUED', 'RUNNING')")
                .param("owner", owner)
                .query(Integer.class)
                .single();
    }

    Optional<Download> find(Actor reader, UUID id) {
        DownloadScope scope = DownloadScope.of(reader);
        return jdbc.sql(SELECT + "d.id = :id and " + scope.condition())
                .params(scope.parameters())
                .param("id", id)
                .query(DownloadRepository::download)
                .optional();
    }

    /** For the program itself. */
    Download one(UUID id) {
        return jdbc.sql(SELECT + "d.id = :id")
                .param("id", id)
                .query(DownloadRepository::download)
                .single();
    }

    /** Whether the file was written in the very role and reach that its owner has now. */
    boolean writtenFor(Actor owner, UUID id) {
        return jdbc.sql("""
                        select exists (select from download where id = :id and owner_id = :owner and role = :role
                            and reach_team_id is not distinct from :team
                            and reach_township_id is not distinct from :township
                            and reach_department is not distinct from :department)""")
                .param("id", id)
                .param("owner", owner.id())
                .params(reach(owner))
                .query(Boolean.class)
                .single();
    }

    /**
     * The latest first.
     *
     * @param after the last row of the page before
     */
    List<Download> page(Actor reader, DownloadFilter filter, @Nullable UUID after, int atMost) {
        DownloadScope scope = DownloadScope.of(reader);
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        String condition = scope.condition();
        if (filter.state() != null) {
            condition += " and d.state = :state";
            parameters.put("state", filter.state().name());
        }
        if (filter.what() != null) {
            condition += " and d.what = :what";
            parameters.put("what", filter.what());
        }
        if (filter.owner() != null) {
            condition += " and strpos(lower(a.display_name), lower(:owner)) > 0";
            parameters.put("owner", filter.owner());
        }
        if (after != null) {
            condition += " and d.id < :after";
            parameters.put("after", after);
        }
        return jdbc.sql(SELECT + condition + " order by d.id desc limit :atMost")
                .params(parameters)
                .param("atMost", atMost)
                .query(DownloadRepository::download)
                .list();
    }

    /** @return false where it had ended */
    boolean cancel(UUID id, Instant now) {
        return jdbc.sql("""
                        update download set state = 'CANCELLED', step = null, claim = null, lease_until = null, ended_at = :now
                        where id = :id and state in ('QUEUED', 'RUNNING')""").param("id", id).param("now", Timestamp.from(now)).update() == 1;
    }

    static Map<String, Object> reach(Actor actor) {
        Map<String, Object> reach = new HashMap<>();
        reach.put("role", actor.role().name());
        reach.put("team", new SqlParameterValue(Types.OTHER, actor.teamId()));
        reach.put("township", new SqlParameterValue(Types.OTHER, actor.townshipId()));
        reach.put(
                "department",
                new SqlParameterValue(
                        Types.VARCHAR,
                        actor.department() == null ? null : actor.department().name()));
        return reach;
    }

    private static Download download(ResultSet row, int number) throws SQLException {
        String step = row.getString("step");
        return new Download(
                row.getObject("id", UUID.class),
                wanted(row),
                name(row, "team"),
                name(row, "township"),
                Locale.forLanguageTag(row.getString("language")),
                row.getObject("owner_id", UUID.class),
                row.getString("owner"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("dispatch_id", UUID.class),
                DownloadState.valueOf(row.getString("state")),
                row.getObject("claim", UUID.class),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                step == null ? null : DownloadStep.valueOf(step),
                row.getInt("row_count"),
                row.getObject("row_expected", Integer.class),
                row.getString("reason"),
                row.getObject("file_size", Long.class),
                row.getString("sha256"),
                instant(row, "expires_at"),
                instant(row, "removed_at"));
    }

    private static Wanted wanted(ResultSet row) throws SQLException {
        Extent extent = new Extent(
                new ReportingDay(row.getObject("from_day", LocalDate.class)),
                new ReportingDay(row.getObject("to_day", LocalDate.class)),
                row.getObject("team_id", UUID.class),
                row.getObject("township_id", UUID.class));
        return new Wanted(
                row.getString("what"), FileFormat.valueOf(row.getString("format")), extent, row.getBoolean("by_team"));
    }

    private static @Nullable Name name(ResultSet row, String what) throws SQLException {
        String zh = row.getString(what + "_zh");
        return zh == null ? null : new Name(zh, row.getString(what + "_en"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
