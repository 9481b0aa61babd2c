package org.dailydispatch.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.Records;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deadlines that come near and pass, and reports that are missing. */
@DatabaseTest
class DeadlinesTest {

    private static final ReportingDay DAY = ReportingDay.of(2020, 2, 19);

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    Deadlines deadlines;

    @Autowired
    MissingReports reports;

    private TeamFixture team;
    private UUID township;
    private Actor leader;
    private Actor liaison;
    private Records records;

    @BeforeEach
    void aTownship() {
        team = fixtures.team();
        township = fixtures.township(team);
        leader = fixtures.leader(team);
        liaison = fixtures.liaison(township);
        records = new Records(jdbc, team, fixtures.inspector(team));
    }

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    private List<String> toldTo(Actor reader) {
        return jdbc.sql("select kind || ' ' || day from notice where recipient_id = ? order by id")
                .param(reader.id())
                .query(String.class)
                .list();
    }

    private static Instant at(String moment) {
        return Instant.parse(moment + ":00+08:00");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-19T07:59, 2020-02-20T12:00, false",
        "2020-02-19T08:00, 2020-02-20T12:00, true",
        "2020-02-19T23:59, 2020-02-20T00:01, true",
        "2020-02-19T09:00, 2020-02-19T18:00, false",
        "2020-02-19T09:00, 2020-02-20T00:00, false",
        "2020-02-19T09:00, 2020-02-21T00:00, true",
        "2020-02-19T09:00, 2020-02-21T00:01, false"
    })
    void whatIsDueTomorrowIsToldFromTheMorningOn(String now, String due, boolean told) {
        records.problem(township, DAY, at(due), null);
        clock.set(at(now));
        deadlines.dueTomorrow();

        assertThat(!toldTo(liaison).isEmpty()).isEqualTo(told);
        assertThat(toldTo(leader)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-19T09:00, 2020-02-19T08:59, true",
        "2020-02-19T09:00, 2020-02-19T09:00, false",
        "2020-02-19T09:00, 2020-02-19T09:01, false",
        "2020-02-19T09:00, 2020-02-12T09:01, true",
        "2020-02-19T09:00, 2020-02-12T08:59, false"
    })
    void whatIsOverdueIsToldToLiaisonAndLeader(String now, String due, boolean told) {
        records.problem(township, DAY, at(due), null);
        clock.set(at(now));
        deadlines.overdue();

        assertThat(!toldTo(liaison).isEmpty()).isEqualTo(told);
        assertThat(!toldTo(leader).isEmpty()).isEqualTo(told);
    }

    @Test
    void anotherDeadlineOnTheSameDayIsToldToo() {
        UUID problem = records.problem(township, DAY, at("2020-02-19T08:00"), null);
        deadlines.overdue();
        jdbc.sql("update problem set due_at = ? where id = ?")
                .params(Timestamp.from(at("2020-02-19T20:00")), problem)
                .update();
        clock.set(at("2020-02-19T20:01"));
        deadlines.overdue();
        deadlines.overdue();
        assertThat(toldTo(liaison)).containsExactly("PROBLEM_OVERDUE 2020-02-19", "PROBLEM_OVERDUE 2020-02-19");
    }

    @Test
    void eachDeadlineIsToldOnceAndANewOneAgain() {
        UUID problem = records.problem(township, DAY, at("2020-02-19T08:00"), null);
        deadlines.overdue();
        deadlines.overdue();
        clock.advance(Duration.ofHours(5));
        deadlines.overdue();
        assertThat(toldTo(liaison)).containsExactly("PROBLEM_OVERDUE 2020-02-19");

        jdbc.sql("update problem set due_at = due_at + interval '1 day' where id = ?")
                .param(problem)
                .update();
        clock.advance(Duration.ofDays(1));
        deadlines.overdue();
        assertThat(toldTo(liaison)).containsExactly("PROBLEM_OVERDUE 2020-02-19", "PROBLEM_OVERDUE 2020-02-20");
        assertThat(toldTo(leader)).hasSize(2);
    }

    @Test
    void whatIsClosedOrNotReleasedIsNotTold() {
        records.problem(township, DAY.previous(), at("2020-02-19T08:00"), DAY);
        UUID visit = records.unreleased(township, fixtures.village(team, township), DAY, "08:30");
        records.covertProblem(visit, township, DAY, at("2020-02-19T08:00"));
        records.covertProblem(visit, township, DAY, at("2020-02-20T08:00"));
        deadlines.overdue();
        deadlines.dueTomorrow();

        assertThat(toldTo(liaison)).isEmpty();
        assertThat(toldTo(leader)).isEmpty();
    }

    @Test
    void aMissingReportIsToldAtTheCutOffToItsLiaisonAndOnceToTheLeader() {
        UUID drafting = fixtures.township(team);
        UUID late = fixtures.township(team);
        Actor ofTheDraft = fixtures.liaison(drafting);
        Actor ofTheFiled = fixtures.liaison(late);
        records.report(drafting, DAY, null, false, false);
        records.report(late, DAY, "17:30", false, true);
        clock.set(at("2020-02-19T17:59"));
        reports.look();
        assertThat(toldTo(liaison)).isEmpty();

        clock.set(at("2020-02-19T18:00"));
        reports.look();
        reports.look();

        assertThat(toldTo(liaison)).containsExactly("REPORT_MISSING 2020-02-19");
        assertThat(toldTo(ofTheDraft)).containsExactly("REPORT_MISSING 2020-02-19");
        assertThat(toldTo(ofTheFiled)).isEmpty();
        assertThat(toldTo(leader)).containsExactly("REPORTS_MISSING 2020-02-19");
        assertThat(jdbc.sql("select arguments ->> 2 from notice where recipient_id = ?")
                        .param(leader.id())
                        .query(String.class)
                        .single())
                .contains("\"zh\": \"2\"");
        clock.advance(Duration.ofDays(1));
        reports.look();
        assertThat(toldTo(leader)).hasSize(2);
    }

    @Test
    void aTeamThatIsNotStationedMissesNothing() {
        jdbc.sql("update team set stationed_to = '2020-02-18' where id = ?")
                .param(team.team())
                .update();
        clock.set(at("2020-02-19T18:30"));
        reports.look();

        assertThat(toldTo(leader)).isEmpty();
        assertThat(toldTo(fixtures.of(Role.MUNICIPAL))).isEmpty();
    }
}
