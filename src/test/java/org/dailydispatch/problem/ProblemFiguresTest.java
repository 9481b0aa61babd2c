package org.dailydispatch.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.Records;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class ProblemFiguresTest {

    private static final ReportingDay DAY = ReportingDay.of(2020, 2, 19);
    private static final Instant NINE = Records.at(DAY, "09:00");

    private final ProblemFigures figures;
    private final TeamFixture team;
    private final PressingFigures pressing;
    private final PeriodFigures periods;
    private final JdbcClient jdbc;
    private final Records records;
    private final UUID north;
    private final UUID south;
    private final UUID village;

    @Autowired
    ProblemFiguresTest(
            ProblemFigures figures,
            PressingFigures pressing,
            PeriodFigures periods,
            Fixtures fixtures,
            JdbcClient jdbc) {
        this.figures = figures;
        this.pressing = pressing;
        this.periods = periods;
        this.team = fixtures.team();
        this.jdbc = jdbc;
        this.records = new Records(jdbc, team, fixtures.inspector(team));
        this.north = fixtures.township(team);
        this.south = fixtures.township(team);
        this.village = fixtures.village(team, south);
        TeamFixture neighbour = fixtures.team();
        new Records(jdbc, neighbour, fixtures.inspector(neighbour))
                .problem(fixtures.township(neighbour), DAY, Records.at(DAY, "18:00"), null);
    }

    @BeforeEach
    void problems() {
        // Counted nowhere: a duplicate, and what was recorded wrongly.
        UUID kept = records.problem(south, DAY, Records.at(DAY.next(), "18:00"), null); // found today
        UUID duplicate = records.problem(north, DAY.plus(-3), Records.at(DAY.plus(-1), "18:00"), null);
        jdbc.sql("update problem set state = 'MERGED', merged_into_id = ? where id = ?")
                .params(kept, duplicate)
                .update();
        jdbc.sql("update problem set state = 'VOID', void_reason = 'x' where id = ?")
                .param(records.problem(north, DAY, Records.at(DAY, "18:00"), null))
                .update();
        records.problem(north, DAY.plus(-3), Records.at(DAY.plus(-1), "18:00"), null); // overdue
        records.problem(north, DAY.plus(-3), Records.at(DAY, "18:00"), null); // due today
        records.problem(north, DAY.plus(-3), Records.at(DAY.plus(-2), "18:00"), DAY.plus(-1)); // closed yesterday
        records.problem(south, DAY.plus(-1), Records.at(DAY, "08:00"), DAY); // closed today
        records.covertProblem(
                records.covert(south, village, DAY, "14:00"), south, DAY, Records.at(DAY.plus(2), "18:00"));
        records.covertProblem(
                records.unreleased(south, village, DAY, "15:00"), south, DAY, Records.at(DAY.plus(2), "18:00"));
    }

    @ParameterizedTest(name = "{0} days from today: {1} {2} {3} {4} {5} {6}")
    @CsvSource({
        // day, found, open, overdue, due on the day, closed, closed lately
        "-3, 3, 3, 0, 0, 0, 0",
        "-2, 0, 3, 1, 0, 0, 0",
        "-1, 1, 3, 1, 0, 1, 1",
        "0,  2, 4, 1, 1, 1, 2",
        "12, 0, 4, 4, 0, 0, 2",
        "13, 0, 4, 4, 0, 0, 1",
        "14, 0, 4, 4, 0, 0, 0",
    })
    void countsByHand(int days, int found, int open, int overdue, int dueToday, int closed, int lately) {
        ReportingDay day = DAY.plus(days);
        Instant asOf = days == 0 ? NINE : Records.at(day.next(), "00:00");
        assertThat(figures.tallyOf(team.team(), day, asOf))
                .isEqualTo(new ProblemTally(found, open, overdue, dueToday, closed, lately));
    }

    @ParameterizedTest
    @EnumSource(ProblemFigure.class)
    void hasAsManyRowsAsItCounts(ProblemFigure figure) {
        int count = figures.tallyOf(team.team(), DAY, NINE).of(figure);
        assertThat(count).isPositive();
        assertThat(figures.list(team.team(), figure, DAY, NINE, 100))
                .extracting(ProblemRow::id)
                .doesNotHaveDuplicates()
                .hasSize(count);
    }

    @Test
    void whatAnUnreleasedCovertInspectionFoundIsCountedNowhere() {
        assertThat(figures.foundByTownship(team.team(), DAY, DAY, DAY))
                .containsExactly(new ProblemsFound(south, DAY, 2, 2, 1, 1));
        assertThat(figures.foundIn(team.team(), south, DAY)).hasSize(2);
    }

    @Test
    void anEarlierDayIsSeenAsItEnded() {
        assertThat(figures.foundByTownship(team.team(), DAY.plus(-3), DAY.plus(-3), DAY.plus(-2)))
                .containsExactly(new ProblemsFound(north, DAY.plus(-3), 3, 3, 0, 0));
        assertThat(figures.foundByTownship(team.team(), DAY.plus(-3), DAY.plus(-3), DAY))
                .containsExactly(new ProblemsFound(north, DAY.plus(-3), 3, 2, 0, 0));
    }

    @Test
    void theMedianIsThatOfTheClosed() {
        // Found at 10:00, closed at 12:00: after two days and two hours, and after one day and two hours.
        Map<UUID, Double> medians = figures.medianDaysToRectify(List.of(team.team()), DAY);
        assertThat(medians.getOrDefault(team.team(), -1.0))
                .isCloseTo(1.5 + 2.0 / 24, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(figures.medianDaysToRectify(List.of(team.team()), DAY.plus(-2)))
                .isEmpty();
    }

    @Test
    void aBoardIsToldTheSameInOneStatement() {
        PressingProblems board = pressing.of(team.team(), DAY, NINE, DAY.plus(-13), 1);
        assertThat(board.tally())
                .usingRecursiveComparison()
                .ignoringFields("closedLately")
                .isEqualTo(figures.tallyOf(team.team(), DAY, NINE));
        assertThat(board.since()).isEqualTo(periods.tallyOf(team.team(), DAY.plus(-13), DAY, NINE));
        assertThat(board.overdue())
                .isEqualTo(figures.list(team.team(), ProblemFigure.OVERDUE, DAY, NINE, 1))
                .hasSize(1);
        assertThat(pressing.of(team.team(), DAY, NINE, null, 6).since()).isNull();
        assertThat(pressing.of(Ids.next(), DAY, NINE, DAY, 6).tally()).isEqualTo(ProblemTally.NONE);
    }

    @Test
    void theCityIsToldTheSameMedianInOneStatement() {
        assertThat(figures.ofTeams(List.of(team.team()), DAY, NINE))
                .containsEntry(
                        team.team(),
                        new TeamProblems(
                                figures.tallyOf(team.team(), DAY, NINE),
                                figures.medianDaysToRectify(List.of(team.team()), DAY)
                                        .get(team.team())));
        assertThat(figures.ofTeams(List.of(team.team()), DAY.plus(-2), NINE).values())
                .extracting(TeamProblems::daysToRectify)
                .containsOnlyNulls();
    }

    @Test
    void noTeamsAskNothing() {
        assertThat(figures.tallies(List.of(), DAY, NINE)).isEmpty();
    }
}
