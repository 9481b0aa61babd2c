package org.dailydispatch.problem;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.access.Actor;
import org.dailydispatch.checklist.Category;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What became of the problems found in a period: found, closed, overdue, returned, recurred, and the rates (整改率, 销号率,
 * 按期整改率). One grouped statement each.
 */
@Service
@Transactional(readOnly = true)
public class PeriodFigures {

    private static final String COUNTS =
            Arrays.stream(Measure.values()).map(Measure::counted).collect(Collectors.joining(", "))
                    + ", percentile_cont(0.5) within group (order by extract(epoch from p.closed_at - p.found_at) / 86400)"
                    + " filter (where p.state = 'CLOSED') as median";

    /** One team's numbers. */
    static final String TALLY = "select " + COUNTS + " from " + ProblemThen.PROBLEMS
            + " where p.team_id = :team and p.found_on between :from and :to and " + ProblemFigure.Conditions.COUNTED;

    /** Before the names of the columns where {@link #TALLY} stands beside numbers of the same names. */
    static final String PREFIX = "since_";

    /** {@link #TALLY} under these names. */
    static final String COLUMNS = "since ("
            + Arrays.stream(Measure.values()).map(each -> PREFIX + each.name()).collect(Collectors.joining(", "))
            + ", " + PREFIX + "median)";

    private final JdbcClient jdbc;

    PeriodFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one team; both days included. What an unreleased covert inspection found is left out. */
    public PeriodTally tallyOf(UUID teamId, ReportingDay from, ReportingDay to, Instant asOf) {
        return jdbc.sql(TALLY)
                .param("team", teamId)
                .param("from", from.date())
                .param("to", to.date())
                .param("asOf", Timestamp.from(asOf))
                .query((row, number) -> tally(row))
                .single();
    }

    /** Of several teams by township and day of finding, both days included; days without any are left out. */
    public List<TownshipTally> byTownship(Collection<UUID> teamIds, ReportingDay from, ReportingDay to, Instant asOf) {
        if (teamIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select p.team_id, p.township_id, p.found_on, " + COUNTS + " from " + ProblemThen.PROBLEMS
                        + " where p.team_id in (:teams) and p.found_on between :from and :to and "
                        + ProblemFigure.Conditions.COUNTED + " group by p.team_id, p.township_id, p.found_on")
                .param("teams", teamIds)
                .param("from", from.date())
                .param("to", to.date())
                .param("asOf", Timestamp.from(asOf))
                .query((row, number) -> new TownshipTally(
                        row.getObject("team_id", UUID.class),
                        row.getObject("township_id", UUID.class),
                        new ReportingDay(row.getObject("found_on", LocalDate.class)),
                        tally(row)))
                .list();
    }

    /** Within the reader's reach. */
    PeriodTable table(Actor actor, PeriodCriteria criteria) {
        ProblemScope scope = ProblemScope.of(actor);
        Dimension by = criteria.by();
        PeriodTally[] all = {PeriodTally.NONE};
        List<PeriodTable.Line> lines = new ArrayList<>();
        jdbc.sql("select " + by.whole() + " as whole, " + by.columns() + ", " + COUNTS + " from " + ProblemThen.PROBLEMS
                        + by.join()
                        + " where " + scope.sql() + " and " + criteria.where() + " group by " + by.sets()
                        + " order by position, key")
                .params(scope.parameters())
                .params(criteria.parameters())
                .query(row -> {
                    if (row.getBoolean("whole")) {
                        all[0] = tally(row);
                    } else {
                        lines.add(line(row));
                    }
                });
        return new PeriodTable(all[0], by.named() ? lines : inOrder(by, lines));
    }

    /** Constants in the order in which they are always told, not in that of their letters; the gravest come first. */
    private static List<PeriodTable.Line> inOrder(Dimension by, List<PeriodTable.Line> lines) {
        List<String> told = new ArrayList<>(
                switch (by) {
                    case CATEGORY -> names(Category.values());
                    case SEVERITY -> names(Severity.values());
                    default -> names(Source.values());
                });
        if (by == Dimension.SEVERITY) {
            Collections.reverse(told);
        }
        return lines.stream()
                .sorted(Comparator.comparingInt(line -> told.indexOf(line.key())))
                .toList();
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    private static PeriodTable.Line line(ResultSet row) throws SQLException {
        String zh = row.getString("name_zh");
        return new PeriodTable.Line(
                row.getString("key"), zh == null ? null : new Name(zh, row.getString("name_en")), tally(row));
    }

    private static PeriodTally tally(ResultSet row) throws SQLException {
        return tally(row, "");
    }

    /** @param prefix of the columns' names */
    static PeriodTally tally(ResultSet row, String prefix) throws SQLException {
        Map<Measure, Integer> counts = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            counts.put(measure, row.getInt(prefix + measure.name()));
        }
        double median = row.getDouble(prefix + "median");
        return new PeriodTally(counts, row.wasNull() ? null : median);
    }
}
