package org.dailydispatch.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.dailydispatch.access.Role;
import org.dailydispatch.checklist.Category;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.Fix;
import org.dailydispatch.problem.ProblemState;
import org.dailydispatch.problem.Source;
import org.dailydispatch.problem.StepKind;
import org.dailydispatch.team.TeamNumbers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Three invented quick notes. The leader made a problem of the first; it was put right on the same day. */
@Component
class DemonstrationNotes {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final String UNIT = "辛兴演示农贸市场";
    private static final String TOWNSHIP = "370782112";
    private static final String MEASURES = "东门增派一名测温人员，摊位前画出一米线";

    private final JdbcOperations jdbc;
    private final ReportingClock clock;
    private final TeamNumbers numbers;

    DemonstrationNotes(JdbcOperations jdbc, ReportingClock clock, TeamNumbers numbers) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.numbers = numbers;
    }

    /** A note and, where the leader has made something of it, when. */
    private record Written(UUID id, Person author, UUID site, String text, Instant at) {

        static Written of(SeedRow row, People people) {
            Instant at = OffsetDateTime.parse(row.text("written_at")).toInstant();
            Person author = people.named(row.text("username"));
            UUID id = SeedIds.of(at, "note " + row.text("written_at"));
            return new Written(id, author, SeedIds.site(row.text("site")), row.text("text"), at);
        }

        Instant settledAt() {
            return at.plus(Duration.ofMinutes(26));
        }
    }

    void load(People people) {
        List<Written> notes = SeedTable.read("notes").stream()
                .map(row -> Written.of(row, people))
                .toList();
        Rows rows = new Rows(
                "note",
                "id, team_id, author_id, covert, text, site_id, day, written_at, state, settled_at, settled_by");
        Written first = notes.get(0);
        for (Written note : notes) {
            boolean settled = note.equals(first);
            rows.add(
                    note.id(),
                    note.author().teamId(),
                    note.author().id(),
                    note.author().role() == Role.COVERT_INSPECTOR,
                    note.text(),
                    note.site(),
                    clock.dayOf(note.at()),
                    note.at(),
                    settled ? "PROBLEM" : "OPEN",
                    settled ? note.settledAt() : null,
                    settled ? leader(note, people).id() : null);
        }
        rows.insert(jdbc);
        makeProblem(first, people);
    }

    private void makeProblem(Written note, People people) {
        UUID id = SeedIds.of(note.settledAt(), "problem of note " + note.id());
        ReportingDay day = clock.dayOf(note.settledAt());
        Instant due = clock.at(day, Fix.EVENING);
        Instant done = note.settledAt().plus(Duration.ofMinutes(148));
        Instant closed = done.plus(Duration.ofMinutes(95));
        UUID team = Objects.requireNonNull(note.author().teamId());
        int number = numbers.next(team, "P", day);
        Person liaison = people.liaisonOf(SeedIds.township(TOWNSHIP));
        Rows problem = new Rows(
                "problem",
                "id, number, team_id, township_id, site_id, note_id, source, category, description, severity, found_on,"
                        + " found_at, found_by, due_at, responsible_unit, state, measures, rectified_at, rectified_by,"
                        + " returned_times, closed_at, closed_on, closed_by, demonstration, version");
        problem.add(
                id,
                String.format(Locale.ROOT, "DC-%s-%03d", DAY.format(day.date()), number),
                team,
                SeedIds.township(TOWNSHIP),
                note.site(),
                note.id(),
                Source.NOTE,
                Category.REGISTRATION,
                note.text(),
                Severity.GENERAL,
                day,
                note.settledAt(),
                note.author().id(),
                due,
                UNIT,
                ProblemState.CLOSED,
                MEASURES,
                done,
                liaison.id(),
                0,
                closed,
                clock.dayOf(closed),
                note.author().id(),
                true,
                3);
        problem.insert(jdbc);
        Rows steps = new Rows("problem_step", "id, problem_id, at, actor_id, actor_name, action, state, note, due_at");
        Person leader = leader(note, people);
        Instant assigned = note.settledAt().plus(Duration.ofMinutes(4));
        step(steps, id, note.settledAt(), leader, StepKind.FOUND, ProblemState.PENDING_ASSIGNMENT, note.text(), due);
        step(steps, id, assigned, leader, StepKind.ASSIGNED, ProblemState.RECTIFYING, UNIT, due);
        step(steps, id, done, liaison, StepKind.REPORTED_DONE, ProblemState.AWAITING_RECHECK, MEASURES, null);
        step(steps, id, closed, note.author(), StepKind.CLOSED, ProblemState.CLOSED, "现场复查，已整改到位", null);
        steps.insert(jdbc);
    }

    private static void step(
            Rows steps,
            UUID problem,
            Instant at,
            Person person,
            StepKind kind,
            ProblemState state,
            String said,
            @Nullable Instant due) {
        UUID id = SeedIds.of(at, "step " + problem + " " + at);
        steps.add(id, problem, at, person.id(), person.displayName(), kind, state, said, due);
    }

    private static Person leader(Written note, People people) {
        return people.leaderOf(Objects.requireNonNull(note.author().team()));
    }
}
