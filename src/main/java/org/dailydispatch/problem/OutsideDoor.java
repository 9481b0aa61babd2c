package org.dailydispatch.problem;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.photo.Photo;
import org.dailydispatch.photo.Photos;
import org.dailydispatch.problem.OutsideProblem.Said;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for people without an account: one problem as it concerns them, and their report that it is done. */
@Service
public class OutsideDoor {

    private final ProblemReader reader;
    private final ProblemSteps steps;
    private final Photos photos;

    OutsideDoor(ProblemReader reader, ProblemSteps steps, Photos photos) {
        this.reader = reader;
        this.steps = steps;
        this.photos = photos;
    }

    /**
     * A problem that somebody outside may be asked to answer.
     *
     * @param askable whether this person may ask now: a liaison or leader who could report it done himself
     * @param charges how often somebody was charged with it
     */
    public record Asked(
            UUID id,
            String number,
            UUID townshipId,
            String description,
            String unit,
            ProblemState state,
            int charges,
            boolean askable) {}

    /** @throws NotFoundException where there is none within the reader's scope */
    @Transactional(readOnly = true)
    public Asked asked(Actor actor, UUID id) {
        Problem problem = reader.problem(actor, id);
        List<TimelineEntry> timeline = reader.timelineOf(problem);
        boolean askable = actor.is(Role.LIAISON, Role.LEADER)
                && Rules.allowed(actor.role(), problem.standing(actor, timeline))
                        .contains(Action.REPORT_DONE);
        return new Asked(
                id,
                problem.number(),
                problem.townshipId(),
                problem.description(),
                problem.unit(),
                problem.state(),
                charges(timeline),
                askable);
    }

    /** @throws NotFoundException where the township itself does not see it */
    @Transactional(readOnly = true)
    public OutsideProblem problem(Outsider outsider, UUID id) {
        Problem problem = reader.problem(outsider.reader(), id);
        List<TimelineEntry> timeline = reader.timelineOf(problem);
        Map<UUID, Photo> known = photos.album(outsider.reader(), Photo.OF_PROBLEM, id).photos().stream()
                .collect(Collectors.toMap(Photo::id, Function.identity()));
        List<Said> news = timeline.stream()
                .map(entry -> said(entry, outsider.link(), known))
                .toList();
        return new OutsideProblem(
                id,
                problem.number(),
                problem.township(),
                problem.site(),
                problem.category(),
                problem.severity(),
                problem.description(),
                problem.foundAt(),
                problem.deadline().at(),
                problem.isOverdue(),
                problem.state(),
                FoundPhotos.of(photos, outsider.reader(), problem, timeline),
                problem.returned() == null ? null : last(news, StepKind.RETURNED, false),
                last(news, StepKind.REPORTED_DONE, true),
                charges(timeline),
                problem.version(),
                news);
    }

    /**
     * Reports done what he put right, by the same rules as a liaison.
     *
     * @param version the version that he saw
     * @param sending the form that said so: {@link #wasReported} knows it again
     * @throws StaleVersionException where somebody took a step since
     * @throws RefusedException where it cannot be reported done now
     */
    @Transactional
    public void reportDone(
            Outsider outsider,
            UUID id,
            int version,
            String measures,
            Instant finished,
            List<UUID> photos,
            Sending sending) {
        Terms terms = new Terms("", "", Instant.EPOCH, measures, finished, "", "", photos);
        steps.reportDone(outsider, id, version, terms, sending);
    }

    /** Whether he has reported it done with this very form and this very content. */
    @Transactional(readOnly = true)
    public boolean wasReported(Outsider outsider, UUID id, Sending sending) {
        return steps.wasReported(outsider, id, sending);
    }

    private static int charges(List<TimelineEntry> timeline) {
        return (int) timeline.stream()
                .filter(entry -> entry.kind() == StepKind.ASSIGNED || entry.kind() == StepKind.REASSIGNED)
                .count();
    }

    /** Reasons of other steps are between the team and the township. */
    private static Said said(TimelineEntry entry, UUID link, Map<UUID, Photo> known) {
        boolean own = link.equals(entry.linkId());
        boolean returned = entry.kind() == StepKind.RETURNED;
        return new Said(
                entry.at(),
                entry.kind(),
                own,
                returned || entry.kind() == StepKind.REPORTED_DONE ? entry.note() : "",
                returned || own
                        ? entry.photos().stream()
                                .map(known::get)
                                .filter(Objects::nonNull)
                                .toList()
                        : List.of());
    }

    private static @Nullable Said last(List<Said> news, StepKind kind, boolean own) {
        return news.stream()
                .filter(said -> said.kind() == kind && (said.own() || !own))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
