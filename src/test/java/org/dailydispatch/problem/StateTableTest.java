package org.dailydispatch.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.refusal.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

/** Every state × situation × action × role, against a table written a second time by hand: problem-rules.csv. */
class StateTableTest {

    private static final String LETTERS = "PRACMV";
    private static final Instant LATE = Lives.DUE.plusSeconds(1);

    /** A row of the table: what each role makes of it, in the order of {@link Role}. */
    record Row(ProblemState state, String situation, Action action, String expected) {

        static Row parse(String line) {
            List<String> parts = List.of(line.split(",", -1));
            return new Row(
                    ProblemState.valueOf(parts.get(0)), parts.get(1), Action.valueOf(parts.get(2)), parts.get(3));
        }

        String key() {
            return state + " " + situation + " " + action;
        }

        boolean asked() {
            return situation.equals("asked") || situation.equals("lapsed");
        }

        Instant at() {
            return situation.equals("late") || situation.equals("lapsed") ? LATE : Lives.NOW;
        }

        /** The state to which it leads; empty where this role is refused. */
        Optional<ProblemState> outcome(Role role) {
            char letter = expected.charAt(List.of(Role.values()).indexOf(role));
            return letter == '-' ? Optional.empty() : Optional.of(StateTableTest.state(letter));
        }

        Standing standing() {
            return new Standing(state, asked(), at().equals(LATE), situation.equals("own"));
        }
    }

    static List<Row> rows() throws IOException {
        return new ClassPathResource("problem-rules.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(Row::parse)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aStepIsTakenOrRefusedAsTheTableSays(Row row) {
        for (Role role : Role.values()) {
            char expected = row.expected().charAt(List.of(Role.values()).indexOf(role));
            StoredProblem problem = row.asked() ? Lives.asked() : Lives.in(row.state(), Severity.GENERAL);
            Occasion occasion =
                    Lives.occasion(Actors.a(role), row.at(), row.standing().ownWork());
            assertThat(Rules.allowed(role, row.standing()).contains(row.action()))
                    .as(row.key() + " " + role)
                    .isEqualTo(expected != '-');
            if (expected == '-') {
                assertThatThrownBy(() -> problem.take(row.action(), Lives.terms(), occasion))
                        .isInstanceOf(RefusedException.class);
                assertThat(problem.state()).isEqualTo(row.state());
            } else {
                problem.take(row.action(), Lives.terms(), occasion);
                assertThat(problem.state()).as(row.key() + " " + role).isEqualTo(state(expected));
            }
        }
    }

    /** Own work takes away the three actions that need another person, whatever else is so, and nothing else. */
    @ParameterizedTest
    @MethodSource("rows")
    void ownWorkTakesAwayWhatNeedsAnotherPersonInEverySituation(Row row) {
        boolean another =
                Set.of(Action.CLOSE, Action.RETURN, Action.FIX_ON_SPOT).contains(row.action());
        Standing own = new Standing(row.state(), row.asked(), row.at().equals(LATE), true);
        for (Role role : Role.values()) {
            boolean expected = row.outcome(role).isPresent() && !another;
            assertThat(Rules.allowed(role, own).contains(row.action()))
                    .as(row.key() + " " + role)
                    .isEqualTo(expected);
            if (another) {
                StoredProblem problem = row.asked() ? Lives.asked() : Lives.in(row.state(), Severity.GENERAL);
                Occasion occasion = Lives.occasion(Actors.a(role), row.at(), true);
                assertThatThrownBy(() -> problem.take(row.action(), Lives.terms(), occasion))
                        .isInstanceOf(RefusedException.class);
            }
        }
    }

    private static ProblemState state(char letter) {
        return List.of(ProblemState.values()).get(LETTERS.indexOf(letter));
    }

    @Test
    void theTableIsComplete() throws IOException {
        List<String> expected = new ArrayList<>();
        for (ProblemState state : ProblemState.values()) {
            List<String> situations = state == ProblemState.RECTIFYING
                    ? List.of("plain", "late", "own", "asked", "lapsed")
                    : List.of("plain", "late", "own");
            for (String situation : situations) {
                for (Action action : Action.values()) {
                    expected.add(state + " " + situation + " " + action);
                }
            }
        }
        assertThat(rows()).extracting(Row::key).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(rows()).allSatisfy(row -> assertThat(row.expected()).hasSize(Role.values().length));
    }

    /** The trail's names are put together, so that no other test misses them. */
    @Test
    void everyStepHasANameInTheTrailInBothLanguages() throws IOException {
        for (String bundle : List.of("i18n/audit.properties", "i18n/audit_en.properties")) {
            String names = new ClassPathResource(bundle).getContentAsString(StandardCharsets.UTF_8);
            assertThat(StepKind.values())
                    .filteredOn(kind -> kind != StepKind.FOUND)
                    .allSatisfy(kind -> assertThat(names).contains("audit.action.PROBLEM_" + kind + "="));
        }
    }

    @Test
    void theRulesHaveEachActionOnce() {
        Set<Action> actions = new HashSet<>();
        Rules.TABLE.forEach(rule -> assertThat(actions.add(rule.action())).isTrue());
        assertThat(actions).hasSameSizeAs(Action.values());
    }

    @Test
    void whoReportedDoneNeitherClosesNorReturnsNorSettlesItOnTheSpot() {
        for (Action action : List.of(Action.CLOSE, Action.RETURN, Action.FIX_ON_SPOT)) {
            ProblemState state = action == Action.FIX_ON_SPOT ? ProblemState.RECTIFYING : ProblemState.AWAITING_RECHECK;
            StoredProblem problem = Lives.in(state, Severity.GENERAL);
            Occasion own = Lives.occasion(Actors.a(Role.INSPECTOR), Lives.NOW, true);
            assertRefused("problem.refused.ownWork", problem, action, Lives.terms(), own);
        }
    }

    @Test
    void whoIsNamedAsHavingToPutItRightDoesNotCloseIt() {
        StoredProblem problem = Lives.in(ProblemState.AWAITING_RECHECK, Severity.GENERAL);
        Occasion named = Lives.occasion(called("first person"), Lives.NOW, false);
        assertRefused("problem.refused.ownWork", problem, Action.CLOSE, Lives.terms(), named);
    }

    @ParameterizedTest
    @CsvSource({"张 三,张三", "张三,张\u3000三", "Ｗang Wu,wang wu"})
    void namesAreTheSameHoweverTheyAreTyped(String one, String other) {
        assertThat(PersonName.same(one, other)).isTrue();
        assertThat(PersonName.same("", " ")).isFalse();
        assertThat(PersonName.same("张三", "张三丰")).isFalse();
    }

    @Test
    void aDuplicateGoesIntoAnOpenProblemOnly() {
        StoredProblem problem = Lives.in(ProblemState.PENDING_ASSIGNMENT, Severity.GENERAL);
        Occasion into = new Occasion(
                Actors.a(Role.LEADER), false, Lives.NOW, Lives.DAY, Lives.in(ProblemState.CLOSED, Severity.GENERAL));
        assertRefused("problem.other.closed", problem, Action.MERGE, Lives.terms(), into);
    }

    @Test
    void whoPutsItRightOnTheSpotIsNotWhoClosesIt() {
        StoredProblem problem = Lives.in(ProblemState.PENDING_ASSIGNMENT, Severity.GENERAL);
        Occasion self = Lives.occasion(called("person"), Lives.NOW, false);
        assertRefused("problem.person.self", problem, Action.FIX_ON_SPOT, Lives.terms(), self);
    }

    @ParameterizedTest
    @CsvSource({"GENERAL,true", "SERIOUS,false", "MAJOR,false"})
    void aGraveProblemIsClosedWithAPhoto(Severity severity, boolean closesWithout) {
        StoredProblem problem = Lives.in(ProblemState.AWAITING_RECHECK, severity);
        Occasion occasion = Lives.occasion(Actors.a(Role.INSPECTOR), Lives.NOW, false);
        Terms without = Lives.terms().with(List.of());
        if (!closesWithout) {
            assertRefused("problem.photos.missing", problem, Action.CLOSE, without, occasion);
        }
        problem.take(Action.CLOSE, closesWithout ? without : Lives.terms(), occasion);
        assertThat(problem.state()).isEqualTo(ProblemState.CLOSED);
    }

    @ParameterizedTest
    @CsvSource({"GENERAL,true", "SERIOUS,false", "MAJOR,false"})
    void aGraveProblemIsReportedDoneWithAPhoto(Severity severity, boolean doneWithout) {
        StoredProblem problem = Lives.in(ProblemState.RECTIFYING, severity);
        Occasion occasion = Lives.occasion(Actors.a(Role.LIAISON), Lives.NOW, false);
        Terms without = Lives.terms().with(List.of());
        if (!doneWithout) {
            assertRefused("problem.photos.missing", problem, Action.REPORT_DONE, without, occasion);
        }
        problem.take(Action.REPORT_DONE, doneWithout ? without : Lives.terms(), occasion);
        assertThat(problem.state()).isEqualTo(ProblemState.AWAITING_RECHECK);
    }

    @ParameterizedTest
    @EnumSource(Severity.class)
    void onTheSpotNothingIsClosedWithoutAPhoto(Severity severity) {
        StoredProblem problem = Lives.in(ProblemState.PENDING_ASSIGNMENT, severity);
        Occasion occasion = Lives.occasion(Actors.a(Role.INSPECTOR), Lives.NOW, false);
        assertRefused(
                "problem.photos.missing",
                problem,
                Action.FIX_ON_SPOT,
                Lives.terms().with(List.of()),
                occasion);
    }

    private static Actor called(String name) {
        return new Actor(UUID.randomUUID(), name, name, Role.INSPECTOR, UUID.randomUUID(), null, null);
    }

    private static void assertRefused(
            String key, StoredProblem problem, Action action, Terms terms, Occasion occasion) {
        ProblemState before = problem.state();
        assertThatThrownBy(() -> problem.take(action, terms, occasion))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
        assertThat(problem.state()).isEqualTo(before);
    }
}
