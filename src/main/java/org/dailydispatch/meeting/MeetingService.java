package org.dailydispatch.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.access.Actor;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.problem.ProblemDoor;
import org.dailydispatch.problem.ProblemLine;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Meetings as the leader prepares, minutes, approves and corrects them. */
@Service
@Transactional
class MeetingService {

    private static final String OBJECT = "meeting";

    private final MeetingReader reader;
    private final MeetingRepository repository;
    private final ActionItemReader items;
    private final ActionItemRepository agreed;
    private final ActionItemService settling;
    private final ProblemDoor problems;
    private final AuditTrail audit;
    private final ReportingClock clock;

    MeetingService(
            MeetingReader reader,
            MeetingRepository repository,
            ActionItemReader items,
            ActionItemRepository agreed,
            ActionItemService settling,
            ProblemDoor problems,
            AuditTrail audit,
            ReportingClock clock) {
        this.reader = reader;
        this.repository = repository;
        this.items = items;
        this.agreed = agreed;
        this.settling = settling;
        this.problems = problems;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotFoundException where there is none within the reader's scope */
    @Transactional(readOnly = true)
    public Meeting meeting(Actor actor, UUID id) {
        return reader.find(actor, id).orElseThrow(() -> new NotFoundException("meeting " + id));
    }

    /** What the minutes would say if they were approved now. */
    @Transactional(readOnly = true)
    public Minutes minutes(Actor actor, Meeting meeting) {
        List<UUID> named = meeting.content().decisions().stream()
                .flatMap(decision -> decision.problems().stream())
                .distinct()
                .toList();
        Map<UUID, String> numbers =
                problems.byIds(actor, named).stream().collect(Collectors.toMap(ProblemLine::id, ProblemLine::number));
        return Minutes.of(meeting.team(), meeting.content(), carried(meeting), numbers);
    }

    /**
     * What a meeting heard of earlier ones stays as it was: a correction takes it from the version that it corrects. The
     * program knows no end of a meeting, so what was recorded on its day counts as known to it.
     */
    private List<Minutes.Carried> carried(Meeting meeting) {
        ReportingDay day = meeting.content().day();
        return meeting.minutes() > 0
                ? reader.versions(meeting.id()).get(0).content().carried()
                : items.carriedTo(meeting.id(), day, clock.endOf(day));
    }

    /**
     * Keeps a new meeting, with the open items of earlier ones.
     *
     * @return false where there is one under this id already
     * @throws NotFoundException where the id is another team's
     */
    public boolean prepare(Actor leader, UUID id, Content content) {
        if (!repository.insert(leader, id, content, clock.now())) {
            meeting(leader, id);
            return false;
        }
        agreed.carry(leader, id, content);
        audit.record(leader, "MEETING_PREPARED", OBJECT, id, facts(content));
        return true;
    }

    /**
     * @throws RefusedException where its minutes are approved and nobody began a correction
     * @throws StaleVersionException where somebody saved it since
     */
    public void change(Actor leader, UUID id, Content content, int version) {
        Meeting meeting = writing(leader, id);
        if (!repository.save(leader, id, content, version, clock.now())) {
            throw new StaleVersionException(OBJECT + " " + id);
        }
        if (!meeting.isCorrecting()) {
            agreed.carry(leader, id, content);
        }
        audit.record(leader, "MEETING_CHANGED", OBJECT, id, facts(content));
    }

    /**
     * Freezes the minutes and makes items of what was decided.
     *
     * @throws RefusedException before its day, and where the minutes would say nothing
     * @throws StaleVersionException where somebody saved it since
     */
    public void approve(Actor leader, UUID id, int version) {
        Meeting meeting = writing(leader, id);
        refuseUnheld(meeting.content());
        freeze(leader, meeting, version, clock.now());
        audit.record(
                leader,
                "MEETING_APPROVED",
                OBJECT,
                id,
                Map.of(
                        "number",
                        meeting.minutes() + 1,
                        "items",
                        meeting.content().decisions().size()));
    }

    /** @throws StaleVersionException where somebody saved it since */
    void freeze(Actor leader, Meeting meeting, int version, Instant now) {
        if (!repository.approve(leader, meeting.id(), meeting.content(), version)) {
            throw new StaleVersionException(OBJECT + " " + meeting.id());
        }
        if (!meeting.isCorrecting()) {
            agreed.carry(leader, meeting.id(), meeting.content());
        }
        repository.freeze(leader, meeting, minutes(leader, meeting), now);
        settling.agree(leader, meeting, now);
    }

    private void refuseUnheld(Content content) {
        if (content.day().isAfter(clock.today())) {
            throw new RefusedException("meeting.refused.future", content.day().toString());
        }
        if (content.saysNothing()) {
            throw new RefusedException("meeting.refused.empty");
        }
    }

    /**
     * Begins the next version of approved minutes.
     *
     * @throws StaleVersionException where they are not approved, or somebody began already
     */
    public void correct(Actor leader, UUID id, String reason, int version) {
        meeting(leader, id);
        if (!repository.correct(leader, id, reason, version)) {
            throw new StaleVersionException(OBJECT + " " + id);
        }
        audit.record(leader, "MEETING_CORRECTION_BEGUN", OBJECT, id, Map.of());
    }

    /**
     * Throws away what is being written: a meeting that was never approved, or a correction.
     *
     * @return whether the meeting itself is gone
     * @throws StaleVersionException where somebody saved it since
     */
    public boolean discard(Actor leader, UUID id, int version) {
        Meeting meeting = writing(leader, id);
        boolean correction = meeting.isCorrecting();
        boolean done = correction
                ? repository.restore(leader, id, reader.source(id, meeting.minutes()), version)
                : repository.delete(leader, id, version);
        if (!done) {
            throw new StaleVersionException(OBJECT + " " + id);
        }
        audit.record(leader, correction ? "MEETING_CORRECTION_DISCARDED" : "MEETING_DISCARDED", OBJECT, id, Map.of());
        return !correction;
    }

    private Meeting writing(Actor leader, UUID id) {
        Meeting meeting = meeting(leader, id);
        if (!meeting.isBeingWritten()) {
            throw new RefusedException("meeting.refused.approved");
        }
        return meeting;
    }

    private static Map<String, ?> facts(Content content) {
        return Map.of(
                "kind",
                content.kind().name(),
                "day",
                content.day().toString(),
                "decisions",
                content.decisions().size());
    }
}
