package org.dailydispatch.inspection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.checklist.Checklists;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.problem.Problems;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.territory.Proposals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The leader's release of covert inspections: from then on the township and the city may know. */
@Service
@Transactional
public class Releases {

    private final InspectionRepository repository;
    private final InspectionReader reader;
    private final Checklists checklists;
    private final Problems problems;
    private final CircumstancesReader circumstances;
    private final Proposals proposals;
    private final Marks marks;
    private final AuditTrail audit;
    private final ReportingClock clock;

    Releases(
            InspectionRepository repository,
            InspectionReader reader,
            Checklists checklists,
            Problems problems,
            CircumstancesReader circumstances,
            Proposals proposals,
            Marks marks,
            AuditTrail audit,
            ReportingClock clock) {
        this.repository = repository;
        this.reader = reader;
        this.checklists = checklists;
        this.problems = problems;
        this.circumstances = circumstances;
        this.proposals = proposals;
        this.marks = marks;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Releases a covert inspection and opens the problems of its failures. Deadlines count from now: until now nobody
     * could have met them.
     *
     * @throws NotFoundException where the leader's team has no such inspection
     * @throws RefusedException where it is released already, or was open from the start, or its author is to mend it
     */
    public void release(Actor leader, UUID id) {
        Inspection inspection = reader.find(leader, id).orElseThrow(() -> new NotFoundException("inspection " + id));
        if (isReturned(leader, id)) {
            throw new RefusedException(
                    "inspection.refused.returned", inspection.row().author());
        }
        Instant now = clock.now();
        List<Answer> answers = inspection.answers().stream()
                .map(answer -> fromNow(answer, now))
                .toList();
        if (!repository.release(leader, id, inspection.revision(), answers, now)) {
            throw new RefusedException("inspection.refused.released");
        }
        Findings findings = Findings.of(
                inspection,
                checklists.version(inspection.checklistVersionId()),
                circumstances.seenAt(inspection.row()),
                // Its deadlines are reckoned from the release: none had to give way.
                failure -> false);
        problems.open(leader, findings.problems(answers));
        proposals.disclose(leader, inspection.row().siteId());
        audit.record(leader, "INSPECTION_RELEASED", "inspection", id, Map.of("receipt", inspection.receipt()));
    }

    /** Whether this reader may release it as it stands. */
    @Transactional(readOnly = true)
    public boolean allows(Actor reader, Inspection inspection) {
        return reader.is(Role.LEADER) && !inspection.row().released() && !isReturned(reader, inspection.id());
    }

    private boolean isReturned(Actor leader, UUID id) {
        return marks.returned(leader, List.of(id)).contains(id);
    }

    private Answer fromNow(Answer answer, Instant now) {
        Failure failure = answer.failure();
        return failure == null ? answer : answer.with(failure.due(clock, now, null));
    }
}
