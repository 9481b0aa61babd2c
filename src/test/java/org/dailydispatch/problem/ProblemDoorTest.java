package org.dailydispatch.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.Ids;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What other rooms get of problems, each reader within his reach. */
@DatabaseTest
class ProblemDoorTest {

    @Autowired
    ProblemDoor door;

    @Autowired
    Problems problems;

    @Autowired
    Fixtures fixtures;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    TeamFixture team = new TeamFixture(Ids.next(), Ids.next());
    UUID north = Ids.next();
    UUID south = Ids.next();
    Actor leader = Actors.a(Role.LEADER);
    OpenedProblem late = new OpenedProblem(Ids.next(), "", null);
    OpenedProblem elsewhere = late;

    @BeforeEach
    void problems() {
        team = fixtures.team();
        north = fixtures.township(team);
        south = fixtures.township(team);
        leader = fixtures.leader(team);
        late = open(Findings.due(team, north, leader, "夜间无人100%值守", TestClock.START.minus(Duration.ofHours(1))));
        elsewhere = open(Findings.of(team, south, leader, "登记册缺页"));
        OpenedProblem wrong = open(Findings.of(team, north, leader, "夜间记错"));
        jdbc.sql("update problem set state = 'VOID', void_reason = 'x' where id = ?")
                .param(wrong.id())
                .update();
    }

    @Test
    void theOpenOnesAreListedTheMostPressingFirst() {
        assertThat(door.openOf(leader, Findings.DAY))
                .extracting(ProblemLine::id)
                .containsExactly(late.id(), elsewhere.id());
        assertThat(door.openOf(leader, Findings.DAY))
                .extracting(ProblemLine::overdue)
                .containsExactly(true, false);
        assertThat(door.openOf(leader, Findings.DAY.previous())).isEmpty();
    }

    @Test
    void nobodyGetsWhatIsBeyondHisReach() {
        Actor liaison = fixtures.liaison(south);
        List<UUID> both = List.of(late.id(), elsewhere.id());
        assertThat(door.byIds(liaison, both)).extracting(ProblemLine::id).containsExactly(elsewhere.id());
        assertThat(door.openOf(liaison, Findings.DAY))
                .extracting(ProblemLine::id)
                .containsExactly(elsewhere.id());
        assertThat(door.search(liaison, "夜间")).isEmpty();
        assertThat(door.byIds(fixtures.leader(fixtures.team()), both)).isEmpty();
        assertThat(door.byIds(fixtures.department(), both)).isEmpty();
        assertThat(door.byIds(leader, List.of())).isEmpty();
    }

    @Test
    void wordsAreSoughtInNumberDescriptionAndUnitAndMeanThemselves() {
        assertThat(door.search(leader, " 登记册 ")).extracting(ProblemLine::id).containsExactly(elsewhere.id());
        assertThat(door.search(leader, late.number()))
                .extracting(ProblemLine::id)
                .containsExactly(late.id());
        assertThat(door.search(leader, "100%值")).extracting(ProblemLine::id).containsExactly(late.id());
        assertThat(door.search(leader, "%")).extracting(ProblemLine::id).containsExactly(late.id());
        assertThat(door.search(leader, "_")).isEmpty();
        assertThat(door.search(leader, "测试镇政府")).hasSize(3);
        assertThat(door.search(leader, "  ")).isEmpty();
    }

    private OpenedProblem open(NewProblem found) {
        return transaction
                .execute(status -> problems.open(leader, List.of(found)))
                .get(0);
    }
}
