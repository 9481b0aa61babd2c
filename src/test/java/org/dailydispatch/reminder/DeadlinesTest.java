package org.dailydispatch.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.Records;
import org.dailydispatch.testing.TestClock;
import org.jspecify.annotations.Nullable;
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

    private UUID order(@Nullable UUID to, String state, String due) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into supervision_order (id, kind, team_id, township_id, year, number, title, basis, demand,
                            due_at, issued_due_at, state, made_at, made_by, issued_at, issued_on, issued_by, version,
                            measures, answered_at)
                        select :id, 'ORDER', team_id, cast(:to as uuid), 2020, (select coalesce(max(number), 0) + 1
                            from supervision_order), 'title', 'basis', 'demand', :due, :due, :state, created_at, id,
                            created_at, '2020-02-18', id, 0, '已办', created_at
                        from account where id = :leader""")
                .param("id", id)
                .param("to", to)
                .param("due", Timestamp.from(at(due)))
                .param("state", state)
                .param("leader", leader.id())
                .update();
        return id;
    }

    /** @param charged who of the team is; null where the township is, or another unit */
    private UUID item(@Nullable UUID to, @Nullable Actor charged, String due) {
        UUID meeting = UUID.randomUUID();
        jdbc.sql("""
                        insert into meeting (id, team_id, kind, day, starts_at, place, content, author_id, saved_at)
                        values (?, ?, 'CONSULTATION', '2020-02-18', '09:00', '会议室', '{}', ?, now())""").params(meeting, team.team(), leader.id()).update();
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into meeting_item (id, meeting_id, team_id, position, text, township_id, unit, account_id,
                            agreed_on, agreed_at, due_on)
                        values (:id, :meeting, :team, 1, '补齐值守力量', cast(:to as uuid), '市商务局', cast(:account as uuid),
                            '2020-02-18', now(), cast(:due as date))""")
                .param("id", id)
                .param("meeting", meeting)
                .param("team", team.team())
                .param("to", to)
                .param("account", charged == null ? null : charged.id())
                .param("due", due)
                .update();
        return id;
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-19T08:00, 2020-02-20T12:00, ISSUED, DUE_TOMORROW, ''",
        "2020-02-19T07:59, 2020-02-20T12:00, ISSUED, '', ''",
        "2020-02-19T08:00, 2020-02-20T12:00, ANSWERED, '', ''",
        "2020-02-19T08:00, 2020-02-20T12:00, ACCEPTED, '', ''",
        "2020-02-19T09:00, 2020-02-19T08:59, RECEIVED, OVERDUE, OVERDUE",
        "2020-02-19T09:00, 2020-02-19T08:59, RETURNED, OVERDUE, OVERDUE",
        "2020-02-19T09:00, 2020-02-19T09:00, ISSUED, '', ''",
        "2020-02-19T09:00, 2020-02-19T08:59, ANSWERED, '', ''"
    })
    void ordersAreToldToTheAddresseeAndWhenOverdueToTheLeader(
            String now, String due, String state, String toAddressee, String toLeader) {
        UUID order = order(township, state.equals("ACCEPTED") ? "ANSWERED" : state, due);
        if (state.equals("ACCEPTED")) {
            jdbc.sql("update supervision_order set state = 'ACCEPTED', accepted_at = now() where id = ?")
                    .param(order)
                    .update();
        }
        clock.set(at(now));
        for (int again = 0; again < 2; again++) {
            deadlines.dueTomorrow();
            deadlines.overdue();
        }
        assertThat(kindsTo(liaison, "ORDER_")).isEqualTo(toAddressee);
        assertThat(kindsTo(leader, "ORDER_")).isEqualTo(toLeader);
    }

    @Test
    void whatIsAddressedToTheCountyIsTheLeadersToKnow() {
        order(null, "ISSUED", "2020-02-20T12:00");
        deadlines.dueTomorrow();
        clock.set(at("2020-02-20T12:01"));
        deadlines.overdue();
        assertThat(toldTo(leader)).containsExactly("ORDER_DUE_TOMORROW 2020-02-20", "ORDER_OVERDUE 2020-02-20");
        assertThat(toldTo(liaison)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // what is agreed with whom, the last day, whom it concerns, what is told
        "TOWNSHIP, 2020-02-20, liaison, ITEM_DUE_TOMORROW",
        "TOWNSHIP, 2020-02-18, liaison leader, ITEM_OVERDUE",
        "TOWNSHIP, 2020-02-19, '', ''",
        "TOWNSHIP, 2020-02-12, liaison leader, ITEM_OVERDUE",
        "TOWNSHIP, 2020-02-11, '', ''",
        "PERSON, 2020-02-20, inspector, ITEM_DUE_TOMORROW",
        "PERSON, 2020-02-18, inspector leader, ITEM_OVERDUE",
        "UNIT, 2020-02-20, leader, ITEM_DUE_TOMORROW",
        "UNIT, 2020-02-18, leader, ITEM_OVERDUE"
    })
    void agreedItemsAreToldToWhoIsChargedAndWhenOverdueToTheLeader(String with, String due, String whom, String kind) {
        Actor inspector = fixtures.inspector(team);
        item(with.equals("TOWNSHIP") ? township : null, with.equals("PERSON") ? inspector : null, due);
        for (int again = 0; again < 2; again++) {
            deadlines.dueTomorrow();
            deadlines.overdue();
        }
        assertThat(kindsTo(liaison, "")).isEqualTo(whom.contains("liaison") ? kind : "");
        assertThat(kindsTo(inspector, "")).isEqualTo(whom.contains("inspector") ? kind : "");
        assertThat(kindsTo(leader, "")).isEqualTo(whom.contains("leader") ? kind : "");
    }

    private String kindsTo(Actor reader, String prefix) {
        return toldTo(reader).stream()
                .map(told -> told.split(" ", -1)[0].substring(prefix.length()))
                .collect(Collectors.joining(" "));
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
