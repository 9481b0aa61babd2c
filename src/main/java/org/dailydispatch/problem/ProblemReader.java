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

    private static final String SELECT = """
            select p.*, t.name_zh as township_zh, t.name_en as township_en, s.name_zh as site_zh, s.name_en as site_en,
                   ra.display_name as rectified_by_name, ca.display_name as closed_by_name,
                   r.actor_name as recheck_by, r.at as recheck_at, r.action as recheck_action, r.note as recheck_note
            from problem p
            join township t on t.id = p.township_id
            left join site s on s.id = p.site_id
            left join account ra on ra.id = p.rectified_by
            left join account ca on ca.id = p.closed_by
            left join lateral (select x.actor_name, x.at, x.action, x.note from problem_step x
                where x.problem_id = p.id and x.action in ('RETURNED', 'CLOSED')
                order by x.at desc, x.id desc limit 1) r on true
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
                        select at, actor_id, actor_name, action, note, due_at from problem_step
                        where problem_id = :id order by at, id""")
                .param("id", problem.id())
                .query(ProblemReader::entry)
                .list();
    }

    ProblemCount count(Actor actor, ProblemCriteria criteria) {
        ProblemScope scope = ProblemScope.of(actor);
        Map<ProblemState, Integer> byState = new EnumMap<>(ProblemState.class);
        int[] sums = new int[2];
        jdbc.sql("select p.state, count(*) as all_of, count(*) filter (where " + ProblemCriteria.OVERDUE
                        + ") as overdue, count(*) filter (where " + criteria.narrowing() + ") as listed"
                        + " from problem p where " + scope.sql() + " and " + criteria.where() + " group by p.state")
                .params(scope.parameters())
                .params(criteria.parameters(clock))
                .query(row -> {
                    byState.put(ProblemState.valueOf(row.getString("state")), row.getInt("all_of"));
                    sums[0] += row.getInt("overdue");
                    sums[1] += row.getInt("listed");
                });
        return new ProblemCount(byState, sums[0], sums[1]);
    }

    /** The rows after the mark, at most so many; in the order that the criteria ask for. */
    List<Problem> page(Actor actor, ProblemCriteria criteria, @Nullable PageMark after, int atMost) {
        ProblemScope scope = ProblemScope.of(actor);
        boolean byDue = criteria.sort() == ProblemFilter.Sort.DUE;
        String beyond = after == null ? "true" : byDue ? PageMark.AFTER_DUE : PageMark.AFTER_FOUND;
        String order = byDue ? "p.due_at, p.id" : "p.found_on desc, p.id desc";
        Instant now = clock.now();
        return jdbc.sql(SELECT + scope.sql() + " and " + criteria.where() + " and " + criteria.narrowing() + " and "
                        + beyond + " order by " + order + " limit :atMost")
                .params(scope.parameters())
                .params(criteria.parameters(clock))
                .params(after == null ? Map.of() : after.parameters())
                .param("atMost", atMost)
                .query((row, number) -> ProblemMapper.problem(row, now, clock))
                .list();
    }

    private static TimelineEntry entry(ResultSet row, int number) throws SQLException {
        OffsetDateTime due = row.getObject("due_at", OffsetDateTime.class);
        return new TimelineEntry(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("actor_id", UUID.class),
                row.getString("actor_name"),
                StepKind.valueOf(row.getString("action")),
                row.getString("note"),
                due == null ? null : due.toInstant());
    }
}
