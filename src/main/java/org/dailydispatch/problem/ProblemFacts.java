package org.dailydispatch.problem;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.checklist.Category;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The problems that matter to one team's day as they stood at an instant, one by one: what a dispatch freezes. */
@Service
@Transactional(readOnly = true)
public class ProblemFacts {

    private static final String FROM = """
            select p.id, p.version, p.number, p.township_id, p.site_id, s.short_zh, s.short_en, s.kind, p.description,
                p.responsible_unit, p.category, p.severity, p.source, p.state, p.found_on, p.found_at, deadline.due_at,
                coalesce(case when p.passed_due_at <= :asOf then p.passed_due_at end, deadline.due_at) measured_due_at,
                case when closed.by_then then p.closed_at end closed_at,
                case when p.closed_at <= :asOf then p.closed_on end closed_on,
                case
                    when closed.by_then then coalesce(p.rectified_at, p.closed_at)
                    when life.reported_at > coalesce(life.returned_at, '-infinity') then
                        case when p.returned_times = life.returned then coalesce(p.rectified_at, life.finished_at)
                            else life.finished_at end
                end rectified_at,
                life.returned, coalesce(life.returned_at >= :startOfDay, false) returned_on_day,
                p.predecessor_id is not null recurred
            from problem p left join site s on s.id = p.site_id
                cross join lateral (select\s""" + ProblemFigure.Conditions.DUE + """
                    as due_at) deadline
                cross join lateral (
                    select coalesce(p.closed_at <= :asOf and p.closed_on <= :day, false) by_then) closed
                cross join lateral (
                    select count(*) filter (where k.action = 'RETURNED') returned,
                        max(k.at) filter (where k.action = 'RETURNED') returned_at,
                        max(k.at) filter (where k.action = 'REPORTED_DONE') reported_at,
                        (array_agg(coalesce(k.finished_at, k.at) order by k.at desc, k.id desc)
                            filter (where k.action = 'REPORTED_DONE'))[1] finished_at
                    from problem_step k where k.problem_id = p.id and k.at <= :asOf and k.at < :endOfDay) life
            where p.team_id = :team and p.found_on <= :day and p.found_at <= :asOf and\s""" + ProblemFigure.Conditions.COUNTED;

    private static final String OF_THE_DAY = "(p.found_on = :day or p.closed_on is null or p.closed_on >= :day)";
    private static final String SINCE = "(p.found_on >= :since or p.closed_on is null or p.closed_on >= :day)";

    private static final String WITHIN = "(p.closed_on is null or p.closed_on >= :since)";

    private final JdbcClient jdbc;
    private final ReportingClock clock;

    ProblemFacts(JdbcClient jdbc, ReportingClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those found on the day, closed on it or open at its end, in the order of finding. One statement. */
    public List<ProblemFact> of(UUID teamId, ReportingDay day, Instant asOf) {
        return facts(OF_THE_DAY, teamId, day, asOf).query(ProblemFacts::fact).list();
    }

    /** Those, and all that were found since an earlier day. One statement. */
    public List<ProblemFact> since(ReportingDay since, UUID teamId, ReportingDay day, Instant asOf) {
        return facts(SINCE, teamId, day, asOf)
                .param("since", since.date())
                .query(ProblemFacts::fact)
                .list();
    }

    /**
     * Those found on or before the last day that were not closed before the first: what was worked on within a period.
     * One statement.
     */
    public List<ProblemFact> within(UUID teamId, ReportingDay first, ReportingDay last, Instant asOf) {
        return facts(WITHIN, teamId, last, asOf)
                .param("since", first.date())
                .query(ProblemFacts::fact)
                .list();
    }

    /** The revisions that records have now, by their ids. At most one statement. */
    public Map<UUID, Integer> revisions(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select id, version from problem where id in (:ids)")
                        .param("ids", ids)
                        .query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getInt("version")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private JdbcClient.StatementSpec facts(String which, UUID teamId, ReportingDay day, Instant asOf) {
        return jdbc.sql(FROM + " and " + which + " order by p.found_at, p.id")
                .param("team", teamId)
                .param("day", day.date())
                .param("asOf", Timestamp.from(asOf))
                .param("startOfDay", Timestamp.from(clock.endOf(day.previous())))
                .param("endOfDay", Timestamp.from(clock.endOf(day)));
    }

    private static ProblemFact fact(ResultSet row, int number) throws SQLException {
        String site = row.getString("short_zh");
        String kind = row.getString("kind");
        LocalDate closedOn = row.getObject("closed_on", LocalDate.class);
        return new ProblemFact(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("number"),
                row.getObject("township_id", UUID.class),
                row.getObject("site_id", UUID.class),
                site == null ? null : new Name(site, row.getString("short_en")),
                kind != null && !kind.equals("VILLAGE") && !kind.equals("COMMUNITY"),
                row.getString("description"),
                row.getString("responsible_unit"),
                Category.valueOf(row.getString("category")),
                Severity.valueOf(row.getString("severity")),
                Source.valueOf(row.getString("source")),
                ProblemState.valueOf(row.getString("state")),
                new ReportingDay(row.getObject("found_on", LocalDate.class)),
                instant(row, "found_at"),
                instant(row, "due_at"),
                instant(row, "measured_due_at"),
                closedOn == null ? null : new ReportingDay(closedOn),
                instantOrNone(row, "closed_at"),
                instantOrNone(row, "rectified_at"),
                row.getInt("returned"),
                row.getBoolean("returned_on_day"),
                row.getBoolean("recurred"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNone(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
