package org.dailydispatch.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.Ids;
import org.dailydispatch.refusal.StaleVersionException;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.Records;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An inspection is corrected while somebody takes a step at its problem: whoever ends second is refused, nothing is lost. */
@DatabaseTest
class CorrectionAtOnceTest {

    private static final Terms CHARGE = new Terms(
            "unit", "person", Findings.TOMORROW.plusSeconds(60), "measures", TestClock.START, "reason", "", List.of());

    private final ExecutorService other = Executors.newSingleThreadExecutor();

    @Autowired
    Problems problems;

    @Autowired
    ProblemSteps steps;

    @Autowired
    Fixtures fixtures;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private TeamFixture team = new TeamFixture(Ids.next(), Ids.next());
    private UUID township = Ids.next();
    private UUID inspection = Ids.next();
    private UUID problem = Ids.next();
    private Actor inspector = Actors.a(Role.INSPECTOR);
    private Actor leader = inspector;

    @BeforeEach
    void aProblemOfAnInspection() {
        team = fixtures.team();
        township = fixtures.township(team);
        inspector = fixtures.inspector(team);
        leader = fixtures.leader(team);
        inspection = new Records(jdbc, team, inspector)
                .open(township, fixtures.village(team, township), Findings.DAY, "08:00", 1);
        transaction.executeWithoutResult(status -> {
            problem = problems.open(inspector, List.of(says("原描述"))).get(0).id();
        });
    }

    @AfterEach
    void nobodyActsAnyMore() {
        other.shutdownNow();
    }

    private NewProblem says(String description) {
        return Findings.of(team, township, inspector, inspection, "a", description, Findings.TOMORROW);
    }

    private void correct(String description) {
        problems.revise(inspector, inspection, List.of(says(description)));
    }

    private void assign() {
        steps.take(leader, problem, 0, Action.ASSIGN, CHARGE, Sending.UNKNOWN);
    }

    @Test
    void aStepThatMeetsAnUnfinishedCorrectionWaitsAndIsStale() {
        Future<?> step = transaction.execute(status -> {
            correct("新描述");
            return begun(this::assign);
        });
        assertThatThrownBy(() -> step.get(20, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(StaleVersionException.class);
        assertThat(stands()).isEqualTo("PENDING_ASSIGNMENT 新描述 1 FOUND,CHANGED");
    }

    @Test
    void aCorrectionThatMeetsAnUnfinishedStepWaitsAndIsRefusedAndCanBeRepeated() {
        Future<?> correction = transaction.execute(status -> {
            assign();
            return begun(() -> transaction.executeWithoutResult(inner -> correct("新描述")));
        });
        assertThatThrownBy(() -> correction.get(20, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(OptimisticLockingFailureException.class);
        assertThat(stands()).isEqualTo("RECTIFYING 原描述 1 FOUND,ASSIGNED");

        transaction.executeWithoutResult(status -> correct("新描述"));
        assertThat(stands()).isEqualTo("RECTIFYING 新描述 2 FOUND,ASSIGNED,CHANGED");
    }

    /** Somebody else begins, and cannot end before this transaction does. */
    private Future<?> begun(Runnable deed) {
        Future<?> begun = other.submit(deed);
        assertThatThrownBy(() -> begun.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        return begun;
    }

    private String stands() {
        return jdbc.sql("""
                        select concat_ws(' ', state, description, version, (select string_agg(s.action, ',' order by s.at, s.id)
                            from problem_step s where s.problem_id = p.id)) from problem p where id = ?""").param(problem).query(String.class).single();
    }
}
