package org.dailydispatch.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.checklist.Category;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.refusal.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state × action × role, against a table written a second time by hand. */
class StateTableTest {

    private static final Instant NOW = Instant.parse("2020-02-19T01:00:00Z");
    private static final ReportingDay DAY = ReportingDay.of(2020, 2, 19);

    /** state, action, roles that may, state after. */
    private static final String ALLOWED = """
            PENDING_ASSIGNMENT ASSIGN      LEADER                   RECTIFYING
            RECTIFYING         REPORT_DONE LIAISON,INSPECTOR,LEADER AWAITING_RECHECK
            AWAITING_RECHECK   CLOSE       INSPECTOR,LEADER         CLOSED
            AWAITING_RECHECK   RETURN      INSPECTOR,LEADER         RECTIFYING
            """;

    static Stream<Arguments> everyCombination() {
        return Arrays.stream(ProblemState.values())
                .flatMap(state -> Arrays.stream(Action.values())
                        .flatMap(action -> Arrays.stream(Role.values())
                                .map(role -> Arguments.of(state, action, role, expected(state, action, role)))));
    }

    private static String expected(ProblemState state, Action action, Role role) {
        return ALLOWED.lines()
                .map(line -> List.of(line.split(" +", -1)))
                .filter(row -> row.get(0).equals(state.name()) && row.get(1).equals(action.name()))
                .filter(row -> List.of(row.get(2).split(",", -1)).contains(role.name()))
                .map(row -> row.get(3))
                .findFirst()
                .orElse("refused");
    }

    @ParameterizedTest(name = "{0} {1} by {2}: {3}")
    @MethodSource("everyCombination")
    void aStepIsTakenOrRefusedAsTheTableSays(ProblemState state, Action action, Role role, String expected) {
        StoredProblem problem = problemIn(state);
        Actor actor = Actors.a(role);
        assertThat(Rules.allowed(actor, state, null).contains(action)).isEqualTo(!expected.equals("refused"));
        if (expected.equals("refused")) {
            assertThatThrownBy(() -> take(action, problem, actor)).isInstanceOf(RefusedException.class);
            assertThat(problem.state()).isEqualTo(state);
        } else {
            take(action, problem, actor);
            assertThat(problem.state()).hasToString(expected);
        }
    }

    @Test
    void whoReportedDoneNeitherClosesNorReturns() {
        for (Role role : List.of(Role.INSPECTOR, Role.LEADER)) {
            for (Action action : List.of(Action.CLOSE, Action.RETURN)) {
                Actor same = Actors.a(role);
                StoredProblem problem = problemIn(ProblemState.RECTIFYING);
                take(Action.REPORT_DONE, problem, same);
                assertThatThrownBy(() -> take(action, problem, same))
                        .isInstanceOfSatisfying(
                                RefusedException.class,
                                refused -> assertThat(refused.key()).isEqualTo("problem.refused.ownWork"));
                assertThat(Rules.allowed(same, ProblemState.AWAITING_RECHECK, same.id()))
                        .isEmpty();
                assertThat(problem.state()).isEqualTo(ProblemState.AWAITING_RECHECK);
            }
        }
    }

    @Test
    void theTableHasNoRowTwice() {
        Set<String> keys = new HashSet<>();
        Rules.TABLE.forEach(
                rule -> assertThat(keys.add(rule.from() + " " + rule.action())).isTrue());
    }

    private static void take(Action action, StoredProblem problem, Actor actor) {
        switch (action) {
            case ASSIGN -> problem.assign(actor, NOW, "unit", "person", NOW);
            case REPORT_DONE -> problem.reportDone(actor, NOW, "measures", NOW);
            case CLOSE -> problem.close(actor, NOW, DAY, "");
            case RETURN -> problem.returnForRework(actor, NOW, "reason");
        }
    }

    private static StoredProblem problemIn(ProblemState state) {
        StoredProblem problem = new StoredProblem(
                new NewProblem(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        null,
                        null,
                        null,
                        Source.OPEN,
                        Category.OTHER,
                        "description",
                        Severity.GENERAL,
                        DAY,
                        NOW,
                        UUID.randomUUID(),
                        NOW,
                        "unit"),
                "DC-20200219-001");
        Iterator<Action> way =
                List.of(Action.ASSIGN, Action.REPORT_DONE, Action.CLOSE).iterator();
        while (problem.state() != state) {
            take(way.next(), problem, Actors.a(Role.LEADER));
        }
        return problem;
    }
}
