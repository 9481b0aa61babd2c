package org.dailydispatch.territory;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Venues that inspectors add on the spot. A team can inspect them at once; its leader confirms, merges or rejects them,
 * and what was found there stands whatever he decides. Until he confirms one, it counts nowhere and nobody outside the
 * team finds it; one that a covert inspector has added, nobody but that person and the leader, nor does the audit trail
 * say where it is.
 */
@Service
@Transactional
public class Proposals {

    private static final String OBJECT = "site";
    private static final String SETTLED = "venue.refused.settled";

    private static final int ON_A_PAGE = 200;

    /** Without letters that look like digits. */
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final ProposalRepository repository;
    private final AuditTrail trail;
    private final ReportingClock clock;
    private final SecureRandom chance = new SecureRandom();

    Proposals(ProposalRepository repository, AuditTrail trail, ReportingClock clock) {
        this.repository = repository;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Adds a venue. May be repeated with the same id: nothing is added twice.
     *
     * @param id made by the client
     * @return false where the author has added another venue under that id: nothing is added then
     * @throws NotFoundException for a township outside the team's county or out of force, and where the id is another's
     */
    public boolean propose(Actor author, UUID id, NewVenue venue) {
        boolean covert = author.is(Role.COVERT_INSPECTOR);
        if (!repository.insert(author, id, venue, code(), covert, clock.now(), clock.today())) {
            return repository
                    .own(author, id)
                    .orElseThrow(() -> new NotFoundException("township " + venue.townshipId() + ", or venue " + id))
                    .venue()
                    .isAlso(venue);
        }
        repository.inForceFrom(id, clock.today());
        trail.record(author, "VENUE_PROPOSED", OBJECT, id, covert ? Map.of() : texts(venue));
        return true;
    }

    /** A code that tells nothing: a number in sequence would show how many there are. */
    private String code() {
        StringBuilder code = new StringBuilder("V-");
        chance.ints(8, 0, SIGNS.length()).forEach(sign -> code.append(SIGNS.charAt(sign)));
        return code.toString();
    }

    /** What the leader's team has added and he has not settled, the oldest first, as much as a page holds. */
    @Transactional(readOnly = true)
    public List<Proposal> waiting(Actor leader) {
        return repository.waiting(leader, ON_A_PAGE);
    }

    /** All that the leader's team has added and he has not settled, the oldest first. */
    @Transactional(readOnly = true)
    public List<Proposal> allWaiting(Actor leader) {
        return repository.waiting(leader, null);
    }

    /** What the actor has added, the latest first, with what became of it. */
    @Transactional(readOnly = true)
    public List<Proposal> of(Actor author) {
        return repository.by(author);
    }

    /** @throws NotFoundException where the leader's team has added no such venue */
    @Transactional(readOnly = true)
    public Proposal proposal(Actor leader, UUID id) {
        return repository.find(leader, id).orElseThrow(() -> new NotFoundException("venue " + id));
    }

    /**
     * Makes it a site like any other, as the leader describes it.
     *
     * @throws NotFoundException where the leader's team has added no such venue, or the township is none of the county
     * @throws RefusedException where it is settled already, or was changed since it was shown
     */
    public void confirm(Actor leader, UUID id, int version, NewVenue venue) {
        proposal(leader, id);
        if (!repository.hasTownship(leader, venue.townshipId(), clock.today())) {
            throw new NotFoundException("township " + venue.townshipId());
        }
        settled(repository.confirm(leader, id, version, venue, clock.now()));
        trail.record(leader, "VENUE_CONFIRMED", OBJECT, id, texts(venue));
    }

    /**
     * Says that it is a site that is registered already.
     *
     * @throws NotFoundException where the leader's team has added no such venue, or the county has no such other site
     * @throws RefusedException where it is settled already, or was changed since it was shown
     */
    public void merge(Actor leader, UUID id, int version, UUID into) {
        Proposal proposal = proposal(leader, id);
        if (!repository.isRegistered(leader, into)) {
            throw new NotFoundException("site " + into);
        }
        settled(repository.merge(leader, id, version, into, clock.now()));
        trail.record(leader, "VENUE_MERGED", OBJECT, id, proposal.covert() ? Map.of() : Map.of("into", into));
    }

    /**
     * Lets nobody begin a visit there any more.
     *
     * @throws NotFoundException where the leader's team has added no such venue
     * @throws RefusedException where it is settled already, or was changed since it was shown
     */
    public void reject(Actor leader, UUID id, int version, String reason) {
        Proposal proposal = proposal(leader, id);
        settled(repository.reject(leader, id, version, reason, clock.now()));
        trail.record(leader, "VENUE_REJECTED", OBJECT, id, proposal.covert() ? Map.of() : Map.of("reason", reason));
    }

    /** A released covert visit names its site: from now on the team may know of it too. */
    public void disclose(Actor leader, UUID id) {
        if (repository.disclose(leader, id)) {
            trail.record(
                    leader,
                    "VENUE_DISCLOSED",
                    OBJECT,
                    id,
                    texts(proposal(leader, id).venue()));
        }
    }

    private static void settled(boolean done) {
        if (!done) {
            throw new RefusedException(SETTLED);
        }
    }

    private static Map<String, ?> texts(NewVenue venue) {
        return Map.of("name", venue.name().zh(), "kind", venue.kind(), "township", venue.townshipId());
    }
}
