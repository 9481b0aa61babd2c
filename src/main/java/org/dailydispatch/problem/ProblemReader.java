package org.dailydispatch.problem;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.refusal.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads problems for pages and files, always within the reader's scope. */
@Repository
@Transactional(readOnly = true)
class ProblemReader {

    static final int PAGE = 50;

    private static final String COLUMNS = """
            select p.*, t.name_zh as township_zh, t.name_en as township_en, s.name_zh as site_zh, s.name_en as site_en,
                   coalesce(p.rectified_name, ra.display_name) as rectified_by_name, ca.display_name as closed_by_name,
                   ea.display_name as extension_asked_by_name,
                   r.actor_name as recheck_by, r.at as recheck_at, r.action as recheck_action, r.note as recheck_note
            """;
    private static final String TABLES = """
            join township t on t.id = p.township_id
            left join site s on s.id = p.site_id
            left join account ra on ra.id = p.rectified_by
            left join account ca on ca.id = p.closed_by
            left join account ea on ea.id = p.extension_asked_by
            left join lateral (select x.actor_name, x.at, x.action, x.note from problem_step x
                where x.problem_id = p.id and x.action in ('RETURNED', 'CLOSED', 'FIXED_ON_SPOT') and %s
                order by x.at desc, x.id desc limit 1) r on true
            """;
    private static final String SELECT = COLUMNS + "from problem p\n" + TABLES.formatted("true") + "where ";
    /** Besides, what only the ledger shows. */
    private static final String LISTED_COLUMNS = COLUMNS + """
            , t.position as township_position, l.action as last_step, l.at as last_at,
                (select count(*) from photo f join inspection i on i.id = f.owner_id
                    where f.owner_kind = 'inspection' and f.owner_id = p.inspection_id and f.slot = p.item_code
                        and f.state = 'FILED' and i.answers @> jsonb_build_array(jsonb_build_object(
                            'item', p.item_code, 'photos', jsonb_build_array(f.id))))
                + (select count(*) from photo f join note n on n.id = f.owner_id
                    where f.owner_kind = 'note' and f.owner_id = p.note_id and f.state = 'FILED'
                        and (not n.covert or :leads or n.author_id = :reader))
                + (select coalesce(sum(cardinality(x.photos)), 0) from problem_step x where x.problem_id = p.id) as photos
            from\s""";

    /** What was not known yet at the instant of which the list is, it does not tell. */
    private static final String LISTED_TABLES = "\n" + TABLES.formatted("x.at <= :asOf") + """
            left join lateral (select x.action, x.at from problem_step x where x.problem_id = p.id and x.at <= :asOf
                order by x.at desc, x.id desc limit 1) l on true
            where\s""";

    private final JdbcClient jdbc;
    private final ReportingClock clock;

    ProblemReader(JdbcClient jdbc, ReportingClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws NotFoundException where there is none within the reader's scope */
    Problem problem(Actor actor, UUID id) {
        ProblemScope scope = ProblemScope.of(actor);
        Instant now = clock.now();
        return jdbc.sql(SELECT + "p.id = :id and " + scope.sql())
                .params(scope.parameters())
                .param("id", id)
                .query((row, number) -> ProblemMapper.problem(row, now, clock))
                .optional()
                .orElseThrow(() -> new NotFoundException("problem " + id));
    }

    Optional<UUID> ofNote(Actor actor, UUID noteId) {
        ProblemScope scope = ProblemScope.of(actor);
        return jdbc.sql("select p.id from problem p where p.note_id = :note and " + scope.sql())
                .params(scope.parameters())
                .param("note", noteId)
                .query(UUID.class)
                .optional();
    }

    /** The timeline, earliest first; the caller has read the problem within his scope. */
    List<TimelineEntry> timelineOf(Problem problem) {
        return jdbc.sql("""
                        select s.at, s.actor_id, s.actor_name, s.action, s.note, s.due_at, s.deadline_moved, s.other_id, s.photos, s.person, s.link_id,
                            o.number as other_number
                        from problem_step s left join problem o on o.id = s.other_id
                        where s.problem_id = :id order by s.at, s.id""")
                .param("id", problem.id())
                .query(ProblemReader::entry)
                .list();
    }

    ProblemCount count(Actor actor, ProblemCriteria criteria) {
        ProblemScope scope = ProblemScope.of(actor);
        Map<ProblemState, Integer> byState = new EnumMap<>(ProblemState.class);
        Map<ProblemState, Integer> listed = new EnumMap<>(ProblemState.class);
        int[] overdue = new int[1];
        jdbc.sql("select p.state, count(*) as all_of, count(*) filter (where " + ProblemCriteria.OVERDUE
                        + ") as overdue, count(*) filter (where " + criteria.narrowing() + ") as listed"
                        + " from " + criteria.problems() + " where " + criteria.where(scope) + " group by p.state")
                .params(scope.parameters())
                .params(criteria.parameters(clock))
                .query(row -> {
                    ProblemState state = ProblemState.valueOf(row.getString("state"));
                    byState.put(state, row.getInt("all_of"));
                    listed.put(state, row.getInt("listed"));
                    overdue[0] += row.getInt("overdue");
                });
        return new ProblemCount(byState, overdue[0], listed);
    }

    /** At most so many rows after the mark, in the order that the criteria ask for, and where the rest begins. */
    ProblemPage page(Actor actor, ProblemCriteria criteria, @Nullable PageMark after, int atMost) {
        ProblemScope scope = ProblemScope.of(actor);
        Sort sort = criteria.sort();
        int before = after == null ? 0 : after.before();
        PageMark[] last = new PageMark[1];
        List<Listed> rows = jdbc.sql(LISTED_COLUMNS + criteria.problems() + LISTED_TABLES + criteria.where(scope)
                        + " and " + criteria.narrowing()
                        + (after == null ? "" : " and " + sort.beyond()) + " order by " + sort.order()
                        + " limit :atMost")
                .params(scope.parameters())
                .params(criteria.parameters(clock))
                .params(after == null ? Map.of() : after.parameters())
                .param("leads", actor.is(Role.LEADER))
                .param("reader", actor.id())
                .param("atMost", atMost + 1)
                .query((row, number) -> {
                    if (number == atMost - 1) {
                        last[0] = PageMark.of(row, before + atMost);
                    }
                    return listed(row, before + number + 1, criteria.asOf());
                })
                .list();
        return rows.size() > atMost ? new ProblemPage(rows.subList(0, atMost), last[0]) : new ProblemPage(rows, null);
    }

    private Listed listed(ResultSet row, int sequence, Instant asOf) throws SQLException {
        String step = row.getString("last_step");
        OffsetDateTime at = row.getObject("last_at", OffsetDateTime.class);
        return new Listed(
                sequence,
                ProblemMapper.problem(row, asOf, clock),
                row.getInt("photos"),
                step == null ? null : StepKind.valueOf(step),
                at == null ? null : at.toInstant());
    }

    private static TimelineEntry entry(ResultSet row, int number) throws SQLException {
        OffsetDateTime due = row.getObject("due_at", OffsetDateTime.class);
        return new TimelineEntry(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("actor_id", UUID.class),
                row.getString("actor_name"),
                StepKind.valueOf(row.getString("action")),
                row.getString("note"),
                due == null ? null : due.toInstant(),
                row.getBoolean("deadline_moved"),
                row.getObject("other_id", UUID.class),
                row.getString("other_number"),
                row.getString("person"),
                List.of((UUID[]) row.getArray("photos").getArray()),
                row.getObject("link_id", UUID.class));
    }
}
