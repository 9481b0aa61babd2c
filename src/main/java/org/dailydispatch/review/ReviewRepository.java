package org.dailydispatch.review;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.Mode;
import org.dailydispatch.language.Name;
import org.dailydispatch.review.Review.Decision;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what leaders decide, each on the revision that they looked at, and reads it. */
@Repository
class ReviewRepository {

    private static final String MARKED = """
            select i.id from review r
            join inspection i on i.id = r.inspection_id and i.revision = r.revision
            where r.state = 'RETURNED' and i.team_id = :team
                and i.id = any (cast(string_to_array(:ids, ',') as uuid[]))""";

    private final JdbcClient jdbc;

    ReviewRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the leader said last, of this or an earlier revision. */
    Optional<Decision> last(UUID inspectionId) {
        return jdbc.sql("""
                        select r.*, a.display_name by_name from review r join account a on a.id = r.by_id
                        where r.inspection_id = :id order by r.revision desc limit 1""")
                .param("id", inspectionId)
                .query(ReviewRepository::decision)
                .optional();
    }

    /**
     * Those among the seen that now are accepted and were in one of the states before, by receipt; one statement. Who has
     * no row yet is filed.
     */
    SortedMap<String, UUID> accept(Actor leader, List<Seen> seen, Set<ReviewState> before, Instant now) {
        SortedMap<String, UUID> accepted = new TreeMap<>();
        String ids = String.join(
                ",", seen.stream().map(each -> each.inspectionId().toString()).toList());
        String revisions = String.join(
                ",",
                seen.stream().map(each -> Integer.toString(each.revision())).toList());
        jdbc.sql("""
                        with chosen as (
                            select * from unnest(cast(string_to_array(:ids, ',') as uuid[]),
                                                 cast(string_to_array(:revisions, ',') as integer[])) c (id, revision)
                        ), decided as (
                            insert into review (inspection_id, revision, state, at, by_id)
                            select distinct i.id, i.revision, 'ACCEPTED', cast(:now as timestamptz), cast(:leader as uuid)
                            from inspection i join chosen c on c.id = i.id and c.revision = i.revision
                            where i.team_id = :team
                            on conflict (inspection_id, revision) do update
                                set state = 'ACCEPTED', reason = '', items = '{}', at = excluded.at, by_id = excluded.by_id
                                where review.state in (:before)
                            returning inspection_id
                        )
                        select i.receipt, i.id from inspection i join decided d on d.inspection_id = i.id""")
                .param("ids", ids)
                .param("before", names(before))
                .param("revisions", revisions)
                .param("now", Timestamp.from(now))
                .param("leader", leader.id())
                .param("team", leader.team())
                .query((ResultSet row) -> {
                    accepted.put(row.getString("receipt"), row.getObject("id", UUID.class));
                });
        return accepted;
    }

    private static List<String> names(Set<ReviewState> states) {
        return states.stream().map(ReviewState::name).toList();
    }

    /** @return false where it does not stand at the revision, or was in none of the states before */
    boolean giveBack(Actor leader, Seen seen, Set<ReviewState> before, String reason, List<String> items, Instant now) {
        return jdbc.sql("""
                        insert into review (inspection_id, revision, state, reason, items, at, by_id)
                        select i.id, i.revision, 'RETURNED', :reason, cast(string_to_array(:items, ',') as varchar(32)[]),
                               :now, :leader
                        from inspection i where i.id = :id and i.team_id = :team and i.revision = :revision
                        on conflict (inspection_id, revision) do update
                            set state = 'RETURNED', reason = excluded.reason, items = excluded.items, at = excluded.at,
                                by_id = excluded.by_id
                            where review.state in (:before)""")
                        .param("before", names(before))
                        .param("reason", reason)
                        .param("items", String.join(",", items))
                        .param("now", Timestamp.from(now))
                        .param("leader", leader.id())
                        .param("id", seen.inspectionId())
                        .param("team", leader.team())
                        .param("revision", seen.revision())
                        .update()
                == 1;
    }

    /** What this author is to mend, the earliest returned first, and which of these of his team are returned. */
    Mendings returnedTo(Actor author, Collection<UUID> among) {
        List<Returned> own = new ArrayList<>();
        Set<UUID> marked = new HashSet<>();
        jdbc.sql("""
                        (select true own, i.id, s.name_zh, s.name_en, i.day, r.reason, a.display_name by_name
                        from review r
                        join inspection i on i.id = r.inspection_id and i.revision = r.revision
                        join site s on s.id = i.site_id
                        join account a on a.id = r.by_id
                        where r.state = 'RETURNED' and i.author_id = :author order by r.at, i.id limit 50)
                        union all
                        select false, m.id, null, null, null, null, null from (%s) m""".formatted(MARKED))
                .param("author", author.id())
                .param("team", author.team())
                .param("ids", joined(among))
                .query(row -> {
                    if (row.getBoolean("own")) {
                        own.add(returned(row, own.size()));
                    } else {
                        marked.add(row.getObject("id", UUID.class));
                    }
                });
        return new Mendings(own, marked);
    }

    /** Those of the inspections that are returned, of the team; one statement also for none. */
    Set<UUID> returned(UUID teamId, Collection<UUID> inspections) {
        return new HashSet<>(jdbc.sql(MARKED)
                .param("team", teamId)
                .param("ids", joined(inspections))
                .query(UUID.class)
                .list());
    }

    List<ReviewLine> page(Actor leader, ReviewFilter filter, int atMost) {
        return jdbc.sql("""
                        select i.*, s.name_zh, s.name_en, t.name_zh township_zh, t.name_en township_en,
                               a.display_name author, r.state review_state, r.reason, b.display_name by_name,
                               exists (select from review e where e.inspection_id = i.id and e.revision < i.revision
                                       and e.state = 'RETURNED') again,
                               array(select x ->> 'description' from jsonb_array_elements(i.answers) x
                                     where x ->> 'verdict' = 'FAIL') failures
                        from inspection i
                        join site s on s.id = i.site_id
                        join township t on t.id = i.township_id
                        join account a on a.id = i.author_id
                        left join review r on r.inspection_id = i.id and r.revision = i.revision
                        left join account b on b.id = r.by_id
                        where i.team_id = :team and\s""" + filter.condition() + " order by i.day desc, i.id desc limit :atMost")
                .params(filter.parameters())
                .param("team", leader.team())
                .param("atMost", atMost)
                .query(ReviewRepository::line)
                .list();
    }

    private static ReviewLine line(ResultSet row, int number) throws SQLException {
        String state = row.getString("review_state");
        return new ReviewLine(
                row.getObject("id", UUID.class),
                row.getInt("revision"),
                new ReportingDay(row.getObject("day", LocalDate.class)),
                new Name(row.getString("name_zh"), row.getString("name_en")),
                new Name(row.getString("township_zh"), row.getString("township_en")),
                Mode.valueOf(row.getString("mode")),
                row.getString("author"),
                row.getString("receipt"),
                instant(row, "filed_at"),
                instant(row, "revised_at"),
                row.getInt("passed"),
                row.getInt("failed"),
                row.getInt("not_applicable"),
                strings(row.getArray("failures")),
                state == null ? ReviewState.FILED : ReviewState.valueOf(state),
                row.getBoolean("again"),
                state == null ? "" : row.getString("reason"),
                row.getString("by_name"));
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        return new Decision(
                row.getInt("revision"),
                ReviewState.valueOf(row.getString("state")),
                row.getString("reason"),
                strings(row.getArray("items")),
                instant(row, "at"),
                row.getString("by_name"));
    }

    static Returned returned(ResultSet row, int number) throws SQLException {
        return new Returned(
                row.getObject("id", UUID.class),
                new Name(row.getString("name_zh"), row.getString("name_en")),
                new ReportingDay(row.getObject("day", LocalDate.class)),
                row.getString("reason"),
                row.getString("by_name"));
    }

    private static String joined(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    private static List<String> strings(@Nullable Array array) throws SQLException {
        return array == null
                ? List.of()
                : Arrays.stream((Object[]) array.getArray())
                        .map(String::valueOf)
                        .toList();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
