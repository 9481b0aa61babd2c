package org.dailydispatch.problem;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What dashboard and dispatch count of a team's problems, as of the end of a day and an instant (today: now; an earlier
 * day: its end). Each number is read by a {@link ProblemFigure}, whose rows {@link #list} tells.
 */
@Service
@Transactional(readOnly = true)
public class ProblemFigures {

    private static final String ROW =
            "select p.id, p.number, p.township_id, p.site_id, p.description, p.severity, p.found_on, p.due_at,"
                    + " p.closed_on from problem p where p.team_id = :team and ";

    private static final String MEDIAN = "percentile_cont(0.5) within group (order by"
            + " extract(epoch from coalesce(p.rectified_at, p.closed_at) - p.found_at) / 86400)";

    private final JdbcClient jdbc;
    private final ReportingClock clock;

    public ProblemFigures(JdbcClient jdbc, ReportingClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All numbers of one team's day in one statement. */
    public ProblemTally tallyOf(UUID teamId, ReportingDay day, Instant asOf) {
        return tallies(List.of(teamId), day, asOf).getOrDefault(teamId, ProblemTally.NONE);
    }

    /** The columns of a {@link ProblemTally}. */
    static String numbers() {
        return Arrays.stream(ProblemFigure.values())
                .map(figure -> figure.counted() + " as " + figure.name())
                .collect(Collectors.joining(", "));
    }

    /** All numbers of several teams' day in one statement; a team without any problem is left out. */
    public Map<UUID, ProblemTally> tallies(Collection<UUID> teamIds, ReportingDay day, Instant asOf) {
        Map<UUID, ProblemTally> tallies = new LinkedHashMap<>();
        ofTeams(teamIds, day, asOf).forEach((team, problems) -> tallies.put(team, problems.tally()));
        return tallies;
    }

    /** The same with the median time to rectify, in one statement. */
    public Map<UUID, TeamProblems> ofTeams(Collection<UUID> teamIds, ReportingDay day, Instant asOf) {
        Map<UUID, TeamProblems> teams = new LinkedHashMap<>();
        if (teamIds.isEmpty()) {
            return teams;
        }
        String sql = "select p.team_id, " + numbers() + ", " + MEDIAN + " filter (where "
                + ProblemFigure.CLOSED_LATELY.condition() + ") as median from problem p where p.team_id in (:teams)"
                + " and (p.closed_on is null or p.closed_on > cast(:day as date) - "
                + ProblemFigure.Conditions.LATELY + ") and p.found_on <= :day group by p.team_id";
        seen(sql, day, asOf).param("teams", teamIds).query(rs -> {
            teams.put(id(rs, "team_id"), new TeamProblems(tally(rs), rs.getObject("median", Double.class)));
        });
        return teams;
    }

    /** Problems by township and day of finding, both days included, and how many are still open as of a day's end. */
    public List<ProblemsFound> foundByTownship(UUID teamId, ReportingDay from, ReportingDay to, ReportingDay asOf) {
        return foundByTownship(List.of(teamId), from, to, asOf);
    }

    /** The same of several teams together. */
    public List<ProblemsFound> foundByTownship(
            Collection<UUID> teamIds, ReportingDay from, ReportingDay to, ReportingDay asOf) {
        if (teamIds.isEmpty()) {
            return List.of();
        }
        String stillOpen = "(p.closed_on is null or p.closed_on > :asOf)";
        return jdbc.sql("select p.township_id, p.found_on, count(*) total,"
                        + " count(*) filter (where " + stillOpen + ") still_open,"
                        + " count(*) filter (where p.source = 'COVERT') covert_total,"
                        + " count(*) filter (where p.source = 'COVERT' and " + stillOpen + ") covert_open"
                        + " from problem p where p.team_id in (:teams) and p.found_on between :from and :to and "
                        + ProblemFigure.Conditions.COUNTED + " group by p.township_id, p.found_on")
                .param("teams", teamIds)
                .param("from", from.date())
                .param("to", to.date())
                .param("asOf", asOf.date())
                .query((rs, n) -> new ProblemsFound(
                        id(rs, "township_id"),
                        day(rs, "found_on"),
                        rs.getInt("total"),
                        rs.getInt("still_open"),
                        rs.getInt("covert_total"),
                        rs.getInt("covert_open")))
                .list();
    }

    /** The most pressing problems of a figure, at most so many. */
    public List<ProblemRow> list(UUID teamId, ProblemFigure figure, ReportingDay day, Instant asOf, int atMost) {
        return seen(ROW + figure.condition() + " order by p.due_at, p.id limit :atMost", day, asOf)
                .param("team", teamId)
                .param("atMost", atMost)
                .query(ProblemFigures::row)
                .list();
    }

    /** The problems found in one township on one day, in the order of finding. */
    public List<ProblemRow> foundIn(UUID teamId, UUID townshipId, ReportingDay foundOn) {
        return jdbc.sql(ROW + "p.township_id = :township and " + ProblemFigure.FOUND.condition()
                        + " order by p.found_at, p.id")
                .param("team", teamId)
                .param("township", townshipId)
                .param("day", foundOn.date())
                .query(ProblemFigures::row)
                .list();
    }

    /**
     * The problems of a township that were open when the day began, the most pressing first. The list stays the same
     * while the day's problems are found and closed.
     */
    public List<ProblemRow> openBefore(UUID teamId, UUID townshipId, ReportingDay day) {
        return jdbc.sql(ROW + "p.township_id = :township and p.found_on < :day"
                        + " and (p.closed_on is null or p.closed_on >= :day) and " + ProblemFigure.Conditions.COUNTED
                        + " order by p.due_at, p.id")
                .param("team", teamId)
                .param("township", townshipId)
                .param("day", day.date())
                .query(ProblemFigures::row)
                .list();
    }

    /**
     * The median time from finding to rectification, in days with fractions, of those closed lately
     * ({@link ProblemFigure#CLOSED_LATELY}), by team; a team that closed none is left out.
     */
    public Map<UUID, Double> medianDaysToRectify(Collection<UUID> teamIds, ReportingDay day) {
        Map<UUID, Double> medians = new LinkedHashMap<>();
        if (teamIds.isEmpty()) {
            return medians;
        }
        jdbc.sql("select p.team_id, " + MEDIAN + " median from problem p where p.team_id in (:teams) and "
                        + ProblemFigure.CLOSED_LATELY.condition() + " group by p.team_id")
                .param("teams", teamIds)
                .param("day", day.date())
                .query(rs -> {
                    medians.put(id(rs, "team_id"), rs.getDouble("median"));
                });
        return medians;
    }

    private JdbcClient.StatementSpec seen(String sql, ReportingDay day, Instant asOf) {
        return jdbc.sql(sql)
                .param("day", day.date())
                .param("asOf", Timestamp.from(asOf))
                .param("endOfDay", Timestamp.from(clock.endOf(day)));
    }

    static ProblemTally tally(ResultSet rs) throws SQLException {
        return new ProblemTally(
                rs.getInt("FOUND"),
                rs.getInt("OPEN"),
                rs.getInt("OVERDUE"),
                rs.getInt("DUE_TODAY"),
                rs.getInt("CLOSED"),
                rs.getInt("CLOSED_LATELY"));
    }

    static ProblemRow row(ResultSet rs, int number) throws SQLException {
        LocalDate closedOn = rs.getObject("closed_on", LocalDate.class);
        @Nullable UUID siteId = rs.getObject("site_id", UUID.class);
        return new ProblemRow(
                id(rs, "id"),
                rs.getString("number"),
                id(rs, "township_id"),
                siteId,
                rs.getString("description"),
                Severity.valueOf(rs.getString("severity")),
                day(rs, "found_on"),
                rs.getObject("due_at", OffsetDateTime.class).toInstant(),
                closedOn == null ? null : new ReportingDay(closedOn));
    }

    private static UUID id(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, UUID.class);
    }

    private static ReportingDay day(ResultSet rs, String column) throws SQLException {
        return new ReportingDay(rs.getObject(column, LocalDate.class));
    }
}
