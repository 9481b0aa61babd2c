package org.dailydispatch.problem;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for rooms that work with problems: orders, recommendations, consultations. Always within the reader's reach. */
@Service
@Transactional(readOnly = true)
public class ProblemDoor {

    private static final int MOST_FOUND = 20;
    private static final int MOST_PROPOSED = 100;

    private static final String SELECT = """
            select p.id, p.number, p.township_id, t.name_zh, t.name_en, p.description, p.severity, p.due_at, p.state
            from problem p join township t on t.id = p.township_id where\s""";

    private final JdbcClient jdbc;
    private final ReportingClock clock;

    ProblemDoor(JdbcClient jdbc, ReportingClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those found by the end of the day and not closed by then, the most pressing first. */
    public List<ProblemLine> openOf(Actor actor, ReportingDay day) {
        return lines(actor, ProblemFigure.OPEN.condition() + " order by p.due_at, p.id", Map.of("day", day.date()));
    }

    /** Those of the named that the reader may see, in the order of their numbers, whatever their state. */
    public List<ProblemLine> byIds(Actor actor, Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : lines(actor, "p.id in (:ids) order by p.number, p.id", Map.of("ids", ids));
    }

    /** Those of the named numbers that the reader may see, in capitals or not, whatever their state. One statement. */
    public List<ProblemLine> byNumbers(Actor actor, Collection<String> numbers) {
        Set<String> sought = new HashSet<>(numbers);
        numbers.forEach(number -> sought.add(number.toUpperCase(Locale.ROOT)));
        return sought.isEmpty()
                ? List.of()
                : lines(actor, "p.number in (:numbers) order by p.number, p.id", Map.of("numbers", sought));
    }

    /** Those whose number, description or unit holds the words, the latest first, at most twenty; none for no words. */
    public List<ProblemLine> search(Actor actor, String words) {
        String sought = words.strip();
        if (sought.isEmpty()) {
            return List.of();
        }
        String pattern = "%" + sought.replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return lines(
                actor,
                "(p.number ilike :pattern or p.description ilike :pattern or p.responsible_unit ilike :pattern)"
                        + " order by p.found_on desc, p.id desc limit " + MOST_FOUND,
                Map.of("pattern", pattern));
    }

    /** What the problem has to do with; the caller has read it within his reach. */
    Relations relationsOf(Actor actor, Problem problem) {
        UUID predecessor = problem.predecessorId();
        UUID mergedInto = problem.mergedIntoId();
        return new Relations(
                predecessor == null ? null : first(byIds(actor, List.of(predecessor))),
                mergedInto == null ? null : first(byIds(actor, List.of(mergedInto))),
                lines(actor, "p.predecessor_id = :id order by p.found_at, p.id", Map.of("id", problem.id())),
                lines(actor, "p.merged_into_id = :id order by p.found_at, p.id", Map.of("id", problem.id())));
    }

    /** The others of the same township into which a duplicate could go, the latest first. */
    List<ProblemLine> besides(Actor actor, Problem problem) {
        return lines(
                actor,
                "p.team_id = :team and p.township_id = :township and p.id <> :id and "
                        + ProblemFilter.Shown.OPEN.condition()
                        + " order by p.found_on desc, p.id desc limit " + MOST_PROPOSED,
                Map.of("team", problem.teamId(), "township", problem.townshipId(), "id", problem.id()));
    }

    private static @Nullable ProblemLine first(List<ProblemLine> lines) {
        return lines.isEmpty() ? null : lines.get(0);
    }

    private List<ProblemLine> lines(Actor actor, String condition, Map<String, ?> parameters) {
        ProblemScope scope = ProblemScope.of(actor);
        Instant now = clock.now();
        return jdbc.sql(SELECT + scope.sql() + " and " + condition)
                .params(scope.parameters())
                .params(parameters)
                .query((row, number) -> line(row, now))
                .list();
    }

    private static ProblemLine line(ResultSet row, Instant now) throws SQLException {
        ProblemState state = ProblemState.valueOf(row.getString("state"));
        Instant due = row.getObject("due_at", OffsetDateTime.class).toInstant();
        return new ProblemLine(
                row.getObject("id", UUID.class),
                row.getString("number"),
                new Name(row.getString("name_zh"), row.getString("name_en")),
                row.getObject("township_id", UUID.class),
                row.getString("description"),
                Severity.valueOf(row.getString("severity")),
                due,
                state.isOpen() && due.isBefore(now),
                state);
    }
}
