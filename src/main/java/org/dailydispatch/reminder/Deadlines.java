package org.dailydispatch.reminder;

import static org.dailydispatch.notification.NewNotice.same;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.notification.Audience;
import org.dailydispatch.notification.NewNotice;
import org.dailydispatch.notification.NoticeKind;
import org.dailydispatch.notification.Notices;
import org.dailydispatch.notification.Told;
import org.dailydispatch.problem.DueProblem;
import org.dailydispatch.problem.DueProblems;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds of deadlines: once the day before, once when they are past. A new deadline is a new one. */
@Service
@Transactional
class Deadlines {

    /** Nobody is woken because something is due tomorrow. */
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /** What became overdue longer ago is known to everybody: a program that begins to remind starts with the present. */
    private static final Duration BACK = Duration.ofDays(7);

    private final DueProblems problems;
    private final Notices notices;
    private final ReportingClock clock;

    Deadlines(DueProblems problems, Notices notices, ReportingClock clock) {
        this.problems = problems;
        this.notices = notices;
        this.clock = clock;
    }

    /** From the morning on, of what is due on the day after. */
    public void dueTomorrow() {
        Instant now = clock.now();
        if (clock.timeOf(now).isBefore(MORNING)) {
            return;
        }
        ReportingDay today = clock.dayOf(now);
        // A deadline at 24:00 belongs to the day that ends.
        tell(NoticeKind.PROBLEM_DUE_TOMORROW, problems.dueBetween(clock.endOf(today), clock.endOf(today.next())));
    }

    public void overdue() {
        Instant now = clock.now();
        tell(NoticeKind.PROBLEM_OVERDUE, problems.dueBetween(now.minus(BACK), now.minusMillis(1)));
    }

    private void tell(NoticeKind kind, List<DueProblem> due) {
        Set<Told> told = notices.told(kind, due.stream().map(DueProblem::id).toList());
        due.stream()
                .filter(problem ->
                        !told.contains(new Told(problem.id(), clock.dayOf(problem.dueAt()), problem.dueAt())))
                .forEach(problem -> notices.tell(notice(kind, problem), audience(kind, problem)));
    }

    private static Audience audience(NoticeKind kind, DueProblem problem) {
        return kind == NoticeKind.PROBLEM_OVERDUE
                ? Audience.leadersAndLiaisons(problem.teamId(), problem.townshipId())
                : Audience.liaisons(problem.townshipId());
    }

    private NewNotice notice(NoticeKind kind, DueProblem problem) {
        ReportingDay day = clock.dayOf(problem.dueAt());
        LocalTime time = clock.timeOf(problem.dueAt()).withSecond(0).withNano(0);
        return new NewNotice(
                kind,
                problem.id(),
                problem.teamId(),
                day,
                problem.dueAt(),
                false,
                null,
                List.of(same(problem.number()), problem.township(), same(day + " " + time)));
    }
}
