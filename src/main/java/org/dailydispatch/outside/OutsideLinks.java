package org.dailydispatch.outside;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.problem.OutsideDoor;
import org.dailydispatch.problem.OutsideDoor.Asked;
import org.dailydispatch.problem.PersonName;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links as liaison and leader make and withdraw them, within their reach. */
@Service
class OutsideLinks {

    private final LinkRepository links;
    private final Addresses addresses;
    private final OutsideDoor problems;
    private final AuditTrail audit;
    private final ReportingClock clock;

    OutsideLinks(
            LinkRepository links, Addresses addresses, OutsideDoor problems, AuditTrail audit, ReportingClock clock) {
        this.links = links;
        this.addresses = addresses;
        this.problems = problems;
        this.audit = audit;
        this.clock = clock;
    }

    /** What its maker says about a link; the id is made when the form is shown. */
    record NewLink(UUID id, String person, String unit, int days, String note) {}

    /** A link, and how it stands. */
    record Shown(OutsideLink link, LinkState state) {}

    /** @param askable whether this person may make another now */
    record OfProblem(UUID problemId, List<Shown> links, boolean askable) {}

    /** @param address the last part of it: kept nowhere, shown this once */
    record Made(OutsideLink link, String address) {}

    /** @throws NotFoundException outside the actor's reach */
    @Transactional(readOnly = true)
    public OfProblem of(Actor actor, UUID problemId) {
        Asked problem = problems.asked(actor, problemId);
        Instant now = clock.now();
        List<Shown> shown = links.of(problemId).stream()
                .map(link -> new Shown(link, link.state(now, problem.charges(), problem.state())))
                .toList();
        return new OfProblem(problemId, shown, problem.askable());
    }

    /**
     * Makes a link.
     *
     * @throws NotFoundException outside the actor's reach
     * @throws RefusedException where the problem cannot be answered now, the person is the maker himself, or the form was
     *     sent before: its address was shown then, and is not known any more
     */
    @Transactional
    public Made make(Actor actor, UUID problemId, NewLink wanted) {
        Asked problem = problems.asked(actor, problemId);
        if (!problem.askable()) {
            throw new RefusedException("outside.refused.notNow");
        }
        if (PersonName.same(wanted.person(), actor.displayName())) {
            throw new RefusedException("outside.person.self");
        }
        Instant now = clock.now();
        Addresses.Claim claim = addresses.claim(
                wanted.id(), now.plus(Duration.ofDays(wanted.days())).truncatedTo(ChronoUnit.SECONDS));
        OutsideLink link = link(actor, problem, wanted, claim, now);
        if (!links.insert(link)) {
            throw new RefusedException("outside.refused.sentBefore");
        }
        audit.record(
                actor,
                "OUTSIDE_LINK_MADE",
                "outside_link",
                link.id(),
                Map.of("problem", problem.number(), "expires", link.expiresAt().toString()));
        return new Made(link, addresses.write(claim));
    }

    private static OutsideLink link(Actor maker, Asked problem, NewLink wanted, Addresses.Claim claim, Instant now) {
        return new OutsideLink(
                claim.link(),
                problem.id(),
                problem.townshipId(),
                wanted.person(),
                wanted.unit(),
                wanted.note(),
                maker.id(),
                maker.displayName(),
                now,
                claim.expiresAt(),
                claim.digest(),
                problem.charges(),
                null,
                null,
                0,
                null,
                0);
    }

    /**
     * Withdraws a link of the problem, whoever made it; withdrawing it again does nothing.
     *
     * @throws NotFoundException outside the actor's reach, or where the problem has no such link
     */
    @Transactional
    public void withdraw(Actor actor, UUID problemId, UUID id) {
        Asked problem = problems.asked(actor, problemId);
        if (links.withdraw(problemId, id, actor.id(), clock.now())) {
            audit.record(actor, "OUTSIDE_LINK_WITHDRAWN", "outside_link", id, Map.of("problem", problem.number()));
        } else if (links.of(problemId).stream().noneMatch(link -> link.id().equals(id))) {
            throw new NotFoundException("link " + id);
        }
    }
}
