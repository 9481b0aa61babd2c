package org.dailydispatch.notification;

import static org.dailydispatch.notification.NewNotice.same;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.dispatch.DispatchPublished;
import org.dailydispatch.inspection.CovertVisitFiled;
import org.dailydispatch.language.Name;
import org.dailydispatch.problem.DueProblem;
import org.dailydispatch.problem.DueProblems;
import org.dailydispatch.problem.ProblemStepped;
import org.dailydispatch.problem.StepKind;
import org.dailydispatch.review.CorrectionRequested;
import org.dailydispatch.stage.StagePublished;
import org.dailydispatch.team.Teams;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what happens in other rooms and tells whom it concerns, in the transaction in which it happens. */
@Component
class EventNotices {

    /** How many characters of a reason stand in a notice; the whole one stands in the document. */
    private static final int LONGEST_REASON = 120;

    private final Notices notices;
    private final DueProblems problems;
    private final Teams teams;
    private final ReportingClock clock;

    EventNotices(Notices notices, DueProblems problems, Teams teams, ReportingClock clock) {
        this.notices = notices;
        this.problems = problems;
        this.teams = teams;
        this.clock = clock;
    }

    @EventListener
    void on(ProblemStepped stepped) {
        kindOf(stepped.step())
                .ifPresent(
                        kind -> problems.find(stepped.problemId()).ifPresent(problem -> tell(kind, stepped, problem)));
    }

    /** What a step tells; empty where it concerns nobody but those who look. */
    private static Optional<NoticeKind> kindOf(StepKind step) {
        return switch (step) {
            case ASSIGNED, REASSIGNED -> Optional.of(NoticeKind.PROBLEM_ASSIGNED);
            case RETURNED -> Optional.of(NoticeKind.PROBLEM_RETURNED);
            case REPORTED_DONE -> Optional.of(NoticeKind.PROBLEM_REPORTED_DONE);
            case EXTENSION_ASKED -> Optional.of(NoticeKind.EXTENSION_ASKED);
            case EXTENSION_GRANTED -> Optional.of(NoticeKind.EXTENSION_GRANTED);
            case EXTENSION_REFUSED -> Optional.of(NoticeKind.EXTENSION_REFUSED);
            default -> Optional.empty();
        };
    }

    private void tell(NoticeKind kind, ProblemStepped stepped, DueProblem problem) {
        boolean toLeader = kind == NoticeKind.PROBLEM_REPORTED_DONE || kind == NoticeKind.EXTENSION_ASKED;
        Audience audience = toLeader ? Audience.leaders(stepped.teamId()) : Audience.liaisons(stepped.townshipId());
        notices.tell(
                new NewNotice(
                        kind,
                        problem.id(),
                        stepped.teamId(),
                        clock.today(),
                        false,
                        stepped.actorId(),
                        List.of(same(problem.number()), problem.township(), NewNotice.moment(problem.dueAt(), clock))),
                audience);
    }

    @EventListener
    void on(CorrectionRequested requested) {
        notices.tell(
                new NewNotice(
                        NoticeKind.CORRECTION_REQUESTED,
                        requested.correctionId(),
                        requested.teamId(),
                        requested.day(),
                        requested.covert(),
                        requested.actorId(),
                        List.of(requested.site(), same(requested.receipt()))),
                Audience.leaders(requested.teamId()));
    }

    @EventListener
    void on(DispatchPublished published) {
        Name team = teams.team(published.teamId()).name();
        List<Name> arguments = List.of(team, same(published.day()), same(published.version()));
        NewNotice whole = new NewNotice(
                NoticeKind.DISPATCH_PUBLISHED,
                published.dispatchId(),
                published.teamId(),
                published.day(),
                false,
                published.actorId(),
                withReason(arguments, published.correction()));
        notices.tell(
                whole,
                Audience.readers(published.teamId()),
                whole.saying(withoutReason(arguments, published.correction())),
                Audience.readersOfAPart(published.teamId()));
    }

    /** The reason may tell of another township; that there is one tells that it is a correction. */
    private static List<Name> withoutReason(List<Name> arguments, String correction) {
        return correction.isEmpty() ? arguments : with(arguments, NoticeWords.NO_REASON);
    }

    /** A correction says what it changes and why: whoever read the version before wants to know. */
    private static List<Name> withReason(List<Name> arguments, String correction) {
        if (correction.isEmpty()) {
            return arguments;
        }
        int end = correction.offsetByCodePoints(
                0, Math.min(LONGEST_REASON, correction.codePointCount(0, correction.length())));
        return with(arguments, same(correction.substring(0, end) + (end < correction.length() ? "…" : "")));
    }

    private static List<Name> with(List<Name> arguments, Name reason) {
        List<Name> more = new ArrayList<>(arguments);
        more.add(reason);
        return more;
    }

    @EventListener
    void on(StagePublished published) {
        Name team = teams.team(published.teamId()).name();
        notices.tell(
                new NewNotice(
                        NoticeKind.STAGE_PUBLISHED,
                        published.reportId(),
                        published.teamId(),
                        clock.today(),
                        false,
                        published.actorId(),
                        withReason(
                                List.of(team, same(published.from()), same(published.to()), same(published.version())),
                                published.correction())),
                Audience.readers(published.teamId()));
    }

    @EventListener
    void on(CovertVisitFiled filed) {
        notices.tell(
                new NewNotice(
                        NoticeKind.COVERT_WAITING,
                        filed.inspectionId(),
                        filed.teamId(),
                        filed.day(),
                        true,
                        filed.actorId(),
                        List.of(same(filed.receipt()))),
                Audience.leaders(filed.teamId()));
    }
}
