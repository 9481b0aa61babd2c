package org.dailydispatch.problem;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.checklist.Category;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.day.ReportingDay;

/** Problems without a database, each led into the state that a test wants. */
final class Lives {

    static final Instant NOW = Instant.parse("2020-02-19T01:00:00Z");
    static final Instant DUE = NOW.plus(Duration.ofDays(1));
    static final ReportingDay DAY = ReportingDay.of(2020, 2, 19);

    private static final UUID TEAM = UUID.randomUUID();
    private static final UUID TOWNSHIP = UUID.randomUUID();

    private Lives() {}

    static Terms terms() {
        return new Terms(
                "unit",
                "person",
                DUE.plus(Duration.ofDays(2)),
                "measures",
                NOW,
                "reason",
                "DC-20200219-002",
                List.of(UUID.randomUUID()));
    }

    static Occasion occasion(Actor by, Instant at, boolean reportedDone) {
        return new Occasion(by, reportedDone, at, DAY, problem(Severity.GENERAL));
    }

    static StoredProblem problem(Severity severity) {
        return new StoredProblem(
                UUID.randomUUID(),
                new NewProblem(
                        TEAM,
                        TOWNSHIP,
                        null,
                        null,
                        null,
                        Source.OPEN,
                        Category.OTHER,
                        "description",
                        severity,
                        DAY,
                        NOW,
                        UUID.randomUUID(),
                        DUE,
                        "unit"),
                "DC-20200219-001",
                null);
    }

    static StoredProblem in(ProblemState state, Severity severity) {
        StoredProblem problem = problem(severity);
        Iterator<Action> way = way(state).iterator();
        while (way.hasNext()) {
            take(problem, way.next(), Actors.a(Role.LEADER));
        }
        return problem;
    }

    /** In rectification, with an extension asked for. */
    static StoredProblem asked() {
        StoredProblem problem = in(ProblemState.RECTIFYING, Severity.GENERAL);
        take(problem, Action.ASK_EXTENSION, Actors.a(Role.LIAISON));
        return problem;
    }

    static StoredStep take(StoredProblem problem, Action action, Actor by) {
        Terms terms = action == Action.ASSIGN ? first(terms()) : terms();
        return problem.take(action, terms, occasion(by, NOW, false));
    }

    private static Terms first(Terms terms) {
        return new Terms(
                "first unit",
                "first person",
                DUE,
                terms.measures(),
                terms.finished(),
                terms.note(),
                terms.other(),
                terms.photos());
    }

    private static List<Action> way(ProblemState state) {
        return switch (state) {
            case PENDING_ASSIGNMENT -> List.of();
            case RECTIFYING -> List.of(Action.ASSIGN);
            case AWAITING_RECHECK -> List.of(Action.ASSIGN, Action.REPORT_DONE);
            case CLOSED -> List.of(Action.ASSIGN, Action.REPORT_DONE, Action.CLOSE);
            case MERGED -> List.of(Action.MERGE);
            case VOID -> List.of(Action.VOID);
        };
    }
}
