package org.dailydispatch.review;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.inspection.Inspection;
import org.dailydispatch.inspection.Inspections;
import org.dailydispatch.inspection.Marks;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.StaleVersionException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the leader makes of inspections. A decision is about the revision that he looked at; whatever is said later is
 * filed again, without anybody having to write that down.
 */
@Service
@Transactional
public class Reviews implements Marks {

    private final ReviewRepository repository;
    private final Inspections inspections;
    private final AuditTrail audit;
    private final ReportingClock clock;

    Reviews(ReviewRepository repository, Inspections inspections, AuditTrail audit, ReportingClock clock) {
        this.repository = repository;
        this.inspections = inspections;
        this.audit = audit;
        this.clock = clock;
    }

    /** How the inspection stands; empty for whoever is not of its team. */
    @Transactional(readOnly = true)
    public Optional<Review> of(Actor reader, Inspection inspection) {
        boolean ofTeam = ofTeam(reader) && inspection.row().teamId().equals(reader.teamId());
        return ofTeam ? Optional.of(standing(inspection)) : Optional.empty();
    }

    Review standing(Inspection inspection) {
        return Review.of(inspection.revision(), repository.last(inspection.id()).orElse(null));
    }

    private static boolean ofTeam(Actor reader) {
        return reader.is(Role.INSPECTOR, Role.COVERT_INSPECTOR, Role.LEADER);
    }

    /** What this author is to mend, and which of these of his team are returned; one statement. */
    @Transactional(readOnly = true)
    public Mendings returnedTo(Actor author, Collection<UUID> among) {
        return repository.returnedTo(author, among);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UUID> returned(Actor reader, Collection<UUID> among) {
        return ofTeam(reader) ? repository.returned(reader.team(), among) : Set.of();
    }

    @Transactional(readOnly = true)
    List<ReviewLine> page(Actor leader, ReviewFilter filter, int atMost) {
        return repository.page(leader, filter, atMost);
    }

    /**
     * Accepts what still says what the leader saw; leaves alone what was corrected since, and what is not his.
     *
     * @return the receipts of what is accepted now
     */
    List<String> accept(Actor leader, List<Seen> seen) {
        Set<ReviewState> before = ReviewRules.before(ReviewAction.ACCEPT, leader.role());
        SortedMap<String, UUID> accepted =
                seen.isEmpty() ? new TreeMap<>() : repository.accept(leader, seen, before, clock.now());
        if (!accepted.isEmpty()) {
            audit.record(
                    leader,
                    "INSPECTIONS_ACCEPTED",
                    "inspection",
                    accepted.values().iterator().next(),
                    Map.of("receipts", accepted.keySet(), "inspections", accepted.values()));
        }
        return List.copyOf(accepted.keySet());
    }

    /**
     * Asks the author to mend an inspection, whether or not its day has closed.
     *
     * @param items codes of the items that are to be mended; may be empty
     * @throws NotFoundException where the leader's team has no such inspection
     * @throws StaleVersionException where it was corrected since he looked, or is returned already
     */
    void giveBack(Actor leader, Seen seen, String reason, List<String> items) {
        Inspection inspection = inspections.inspection(leader, seen.inspectionId());
        Set<ReviewState> before = ReviewRules.before(ReviewAction.RETURN, leader.role());
        if (!repository.giveBack(leader, seen, before, reason, items, clock.now())) {
            throw new StaleVersionException("review of inspection " + seen.inspectionId());
        }
        audit.record(
                leader,
                "INSPECTION_RETURNED",
                "inspection",
                seen.inspectionId(),
                Map.of("receipt", inspection.receipt(), "revision", seen.revision()));
    }
}
