package org.dailydispatch.resumption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.Records;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class ResumptionFiguresTest {

    private static final ReportingDay FIRST = ReportingDay.of(2020, 2, 16);

    private final ResumptionFigures figures;
    private final TeamFixture team;
    private final UUID early;
    private final UUID late;

    @Autowired
    ResumptionFiguresTest(ResumptionFigures figures, Fixtures fixtures, JdbcClient jdbc) {
        this.figures = figures;
        this.team = fixtures.team();
        UUID township = fixtures.township(team);
        Records records = new Records(jdbc, team, fixtures.inspector(team));
        this.early = records.enterprise(township, true, true, 100);
        this.late = records.enterprise(township, true, true, 300);
        UUID small = records.enterprise(township, false, false, 10);
        // 16 Feb: one on file. 17 Feb: it resumed. 18 Feb: the other too, and more staff. 19 Feb: no record at all.
        records.resumption(early, township, FIRST, "FILED", 100, 5);
        records.resumption(early, township, FIRST.next(), "RESUMED", 100, 40);
        records.resumption(late, township, FIRST.plus(2), "RESUMED", 320, 160);
        records.resumption(early, township, FIRST.plus(2), "RESUMED", 100, 60);
        records.resumption(small, township, FIRST, "RESUMED", 10, 10);
    }

    @ParameterizedTest(name = "{0}: {2} of {1}, {4} of {3}")
    @CsvSource({"0, 2, 0, 400, 5", "1, 2, 1, 400, 40", "2, 2, 2, 420, 220", "3, 2, 2, 420, 220"})
    void countsByHandFromTheLatestRecord(int days, int eligible, int resumed, int staff, int onPost) {
        ReportingDay day = FIRST.plus(days);
        ResumptionDay expected = new ResumptionDay(day, eligible, resumed, staff, onPost);
        assertThat(figures.curveOf(team.county(), FIRST, FIRST.plus(3)).on(day)).contains(expected);
        assertThat(figures.ofCounties(List.of(team.county()), day)).isEqualTo(Map.of(team.county(), expected));
    }

    @ParameterizedTest
    @CsvSource({"ELIGIBLE, 2", "RESUMED, 1", "NOT_RESUMED, 1", "KEY_PROJECT, 2", "KEY_PROJECT_STARTED, 1"})
    void hasAsManyRowsAsItCounts(ResumptionFigure figure, int count) {
        ReportingDay day = FIRST.next();
        assertThat(figures.count(team.county(), figure, day)).isEqualTo(count);
        assertThat(figures.rows(team.county(), figure, day))
                .doesNotHaveDuplicates()
                .hasSize(count);
    }

    @Test
    void knowsTheDayOnWhichAllHadResumed() {
        ResumptionCurve curve = figures.curveOf(team.county(), FIRST, FIRST.plus(3));
        assertThat(curve.firstCompleteDay()).contains(FIRST.plus(2));
        assertThat(curve.last(2).days()).extracting(ResumptionDay::day).containsExactly(FIRST.plus(2), FIRST.plus(3));
        assertThat(figures.curveOf(team.county(), FIRST, FIRST.next()).firstCompleteDay())
                .isEmpty();
    }

    @Test
    void knowsWhenKeyProjectsStarted() {
        KeyProjects projects = figures.keyProjectsOf(team.county(), FIRST.plus(3));
        assertThat(projects.total()).isEqualTo(2);
        assertThat(projects.started()).isEqualTo(2);
        assertThat(projects.startedOn()).isEqualTo(Map.of(FIRST.next(), List.of(early), FIRST.plus(2), List.of(late)));
        assertThat(figures.keyProjectsOf(team.county(), FIRST.next()).started()).isEqualTo(1);
        assertThat(figures.keyProjectsOf(team.county(), FIRST).firstBatch()).isEmpty();
        ResumptionBoard board = figures.boardOf(team.county(), FIRST, FIRST.plus(3));
        assertThat(board.projects()).isEqualTo(projects);
        assertThat(board.curve()).isEqualTo(figures.curveOf(team.county(), FIRST, FIRST.plus(3)));
    }

    @Test
    void aCountyWithoutEnterprisesHasDaysOfNothing() {
        assertThat(figures.curveOf(UUID.randomUUID(), FIRST, FIRST.next()).days())
                .containsExactly(new ResumptionDay(FIRST, 0, 0, 0, 0), new ResumptionDay(FIRST.next(), 0, 0, 0, 0));
    }
}
