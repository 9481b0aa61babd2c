package org.dailydispatch.demonstration;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.problem.Source;
import org.dailydispatch.problem.StepKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** A problem for every failure, with its steps up to the evening of the last day. */
@Component
class DemonstrationProblems {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private static final String EXTENSION = "村级人手不足，已请镇里增派，需两天到位";
    private static final Duration EXTRA = Duration.ofDays(2);

    /** As the program finds them at the opening: the same site and item, closed at most fourteen days before. */
    private static final String RECURRENCES = """
            update problem n set predecessor_id = (
                select p.id from problem p
                where p.site_id = n.site_id and p.item_code = n.item_code and p.state = 'CLOSED'
                    and p.closed_at <= n.found_at and p.closed_on >= n.found_on - 14
                order by p.closed_at desc, p.id desc limit 1)
            where n.demonstration""";

    private final JdbcOperations jdbc;
    private final ReportingClock clock;
    private final DemonstrationSpan span;

    DemonstrationProblems(JdbcOperations jdbc, ReportingClock clock, DemonstrationSpan span) {
        this.span = span;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Trouble> load(List<Found> found, People people) {
        DaySeries numbers = new DaySeries("P");
        List<Trouble> troubles = found.stream()
                .sorted(Comparator.comparing((Found each) -> each.visit().knownAt())
                        .thenComparing(Found::id))
                .map(each ->
                        new Trouble(each, number(each, numbers), new ProblemLife(clock, each, span.last()).steps()))
                .toList();
        insertProblems(troubles, people);
        insertSteps(troubles, people);
        askForExtensions(troubles, people);
        jdbc.update(RECURRENCES);
        numbers.insert(jdbc);
        return troubles;
    }

    private static String number(Found found, DaySeries numbers) {
        Visit visit = found.visit();
        int sequence = numbers.next(visit.team(), visit.day());
        return String.format(Locale.ROOT, "DC-%s-%03d", DAY.format(visit.day().date()), sequence);
    }

    private void insertProblems(List<Trouble> troubles, People people) {
        Rows rows = new Rows(
                "problem",
                "id, number, team_id, township_id, site_id, inspection_id, item_code, source, category, description,"
                        + " severity, found_on, found_at, found_by, due_at, responsible_unit, state, measures,"
                        + " rectified_at, rectified_by, returned_times, closed_at, closed_on, closed_by,"
                        + " demonstration, version");
        for (Trouble trouble : troubles) {
            Found found = trouble.found();
            Visit visit = found.visit();
            Instant closed = trouble.closedAt();
            rows.add(
                    trouble.id(),
                    trouble.number(),
                    SeedIds.team(visit.team()),
                    visit.township().id(),
                    visit.site().id(),
                    visit.id(),
                    found.answer().item(),
                    visit.covert() ? Source.COVERT : Source.OPEN,
                    found.category(),
                    found.failure().description(),
                    found.failure().severity(),
                    visit.day(),
                    visit.filedAt(),
                    visit.author().id(),
                    found.dueAt(),
                    found.failure().unit(),
                    trouble.state(),
                    trouble.everReportedDone() ? found.finding().measures() : "",
                    trouble.rectifiedAt(),
                    trouble.rectifiedAt() == null
                            ? null
                            : liaison(trouble, people).id(),
                    trouble.returnedTimes(),
                    closed,
                    closed == null ? null : clock.dayOf(closed),
                    closed == null ? null : rechecker(trouble, people).id(),
                    true,
                    trouble.steps().size() - 1);
        }
        rows.insert(jdbc);
    }

    private void askForExtensions(List<Trouble> troubles, People people) {
        troubles.stream()
                .filter(Trouble::extensionAsked)
                .forEach(trouble -> jdbc.update(
                        """
                        update problem set extension_until = ?, extension_reason = ?, extension_asked_by = ?,
                            extension_asked_at = ? where id = ?""",
                        Timestamp.from(trouble.found().dueAt().plus(EXTRA)),
                        EXTENSION,
                        liaison(trouble, people).id(),
                        Timestamp.from(
                                trouble.steps().get(trouble.steps().size() - 1).at()),
                        trouble.id()));
    }

    private void insertSteps(List<Trouble> troubles, People people) {
        Rows rows = new Rows("problem_step", "id, problem_id, at, actor_id, actor_name, action, state, note, due_at");
        for (Trouble trouble : troubles) {
            for (ProblemLife.Step step : trouble.steps()) {
                Person person = who(step.kind(), trouble, people);
                rows.add(
                        SeedIds.of(step.at(), "step " + trouble.id() + " " + step.at()),
                        trouble.id(),
                        step.at(),
                        person.id(),
                        person.displayName(),
                        step.kind(),
                        step.state(),
                        note(step.kind(), trouble),
                        deadline(step.kind(), trouble));
            }
        }
        rows.insert(jdbc);
    }

    /** The deadline that the step sets or asks for. */
    private static @Nullable Instant deadline(StepKind kind, Trouble trouble) {
        return switch (kind) {
            case FOUND, ASSIGNED -> trouble.found().dueAt();
            case EXTENSION_ASKED -> trouble.found().dueAt().plus(EXTRA);
            default -> null;
        };
    }

    private static Person who(StepKind kind, Trouble trouble, People people) {
        Visit visit = trouble.found().visit();
        return switch (kind) {
            case FOUND -> Objects.requireNonNull(visit.releasedBy());
            case ASSIGNED, CHANGED -> people.leaderOf(visit.team());
            case REPORTED_DONE, EXTENSION_ASKED -> liaison(trouble, people);
            case RETURNED, CLOSED -> rechecker(trouble, people);
            default -> throw new IllegalArgumentException("nobody does " + kind + " here");
        };
    }

    private static String note(StepKind kind, Trouble trouble) {
        return switch (kind) {
            case FOUND -> trouble.found().failure().description();
            case ASSIGNED -> trouble.found().failure().unit();
            case REPORTED_DONE -> trouble.found().finding().measures();
            case RETURNED -> "现场复查，整改不彻底，退回重改";
            case CLOSED -> "现场复查，已整改到位";
            case EXTENSION_ASKED -> EXTENSION;
            default -> "";
        };
    }

    private static Person liaison(Trouble trouble, People people) {
        return people.liaisonOf(trouble.townshipId());
    }

    /** An inspector of the team. */
    private static Person rechecker(Trouble trouble, People people) {
        List<Person> inspectors = people.inspectorsOf(trouble.found().visit().team());
        return trouble.found().chance().oneOf(inspectors);
    }
}
