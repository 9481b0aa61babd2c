package org.dailydispatch.problem;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a board tells of one team's problems, in one statement: each number as its own figures count it. */
@Service
@Transactional(readOnly = true)
public class PressingFigures {

    private static final String DAY = "with p as materialized (select * from problem p where p.team_id = :team"
            + " and p.found_on <= :day and (p.closed_on is null or p.closed_on >= :day)) select * from (select "
            + ProblemFigures.numbers() + " from p) t ";

    private static final String OVERDUE = "left join lateral (select p.id, p.number, p.township_id, p.site_id,"
            + " p.description, p.severity, p.found_on, p.due_at, p.closed_on from p where "
            + ProblemFigure.OVERDUE.condition()
            + " order by p.due_at, p.id limit :atMost) o on true order by o.due_at, o.id";

    private final JdbcClient jdbc;
    private final ReportingClock clock;

    PressingFigures(JdbcClient jdbc, ReportingClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The numbers of one team's day and its most pressing overdue problems. Of those closed lately only the day's own are
     * counted: a board tells no more of them.
     *
     * @param foundFrom from which day on problems were found of which is told what became of them; null for none
     * @param atMost how many of the overdue
     */
    public PressingProblems of(
            UUID teamId, ReportingDay day, Instant asOf, @Nullable ReportingDay foundFrom, int atMost) {
        List<ProblemRow> overdue = new ArrayList<>();
        ProblemTally[] tally = {ProblemTally.NONE};
        @Nullable PeriodTally[] since = {null};
        JdbcClient.StatementSpec asked = jdbc.sql(DAY
                        + (foundFrom == null
                                ? ""
                                : "cross join (" + PeriodFigures.TALLY + ") " + PeriodFigures.COLUMNS + " ")
                        + OVERDUE)
                .param("team", teamId)
                .param("day", day.date())
                .param("asOf", Timestamp.from(asOf))
                .param("endOfDay", Timestamp.from(clock.endOf(day)))
                .param("atMost", atMost);
        if (foundFrom != null) {
            asked = asked.param("from", foundFrom.date()).param("to", day.date());
        }
        asked.query(row -> {
            tally[0] = ProblemFigures.tally(row);
            since[0] = foundFrom == null ? null : PeriodFigures.tally(row, PeriodFigures.PREFIX);
            if (row.getObject("id") != null) {
                overdue.add(ProblemFigures.row(row, overdue.size()));
            }
        });
        return new PressingProblems(tally[0], overdue, since[0]);
    }
}
