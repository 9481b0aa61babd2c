package org.dailydispatch.outside;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.problem.OutsideDoor;
import org.dailydispatch.problem.OutsideProblem;
import org.dailydispatch.problem.Sending;
import org.dailydispatch.refusal.StaleVersionException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens through links: each opening and each answer, and its entry in the trail. */
@Service
class Visits {

    private static final String KIND = "outside_link";

    private final Addresses addresses;
    private final LinkRepository links;
    private final OutsideDoor problems;
    private final AuditTrail audit;
    private final ReportingClock clock;

    Visits(Addresses addresses, LinkRepository links, OutsideDoor problems, AuditTrail audit, ReportingClock clock) {
        this.addresses = addresses;
        this.links = links;
        this.problems = problems;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is behind an address now; writes nothing down. */
    @Transactional(readOnly = true)
    public Visit look(String address) {
        Optional<Addresses.Claim> claim = addresses.read(address);
        return claim.flatMap(said -> links.find(said.link()).filter(link -> link.isMeantBy(said)))
                .map(this::visit)
                .orElse(Visit.NOWHERE);
    }

    private Visit visit(OutsideLink link) {
        OutsideProblem problem = problems.problem(link.outsider(), link.problemId());
        return new Visit(link, problem, link.state(clock.now(), problem.charges(), problem.state()));
    }

    /** Writes down that somebody opened it. Of what is no link nothing is: nobody can fill the trail with guesses. */
    @Transactional
    public Visit open(String address) {
        Visit visit = look(address);
        OutsideLink link = visit.link();
        if (link != null) {
            boolean live = visit.state().isLive();
            if (live) {
                links.opened(link.id(), clock.now());
            }
            String deed = live ? "OUTSIDE_LINK_OPENED" : "OUTSIDE_LINK_REFUSED";
            audit.recordWithoutActor(link.name(), deed, KIND, link.id(), Map.of("state", visit.state()));
        }
        return visit;
    }

    /** Whether this very form with this very content was taken through the link. */
    boolean took(OutsideLink link, Sending sending) {
        return problems.wasReported(link.outsider(), link.problemId(), sending);
    }

    /** What the person answers. */
    record Answer(int version, String measures, Instant finished, List<UUID> photos) {}

    /** @throws StaleVersionException where anything has happened to problem or link since he saw them */
    @Transactional
    public void answer(OutsideLink seen, Answer answer, Sending sending) {
        OutsideLink link = links.hold(seen.id())
                .filter(standing -> !standing.isOver(clock.now()))
                .orElseThrow(() -> new StaleVersionException("link " + seen.id()));
        problems.reportDone(
                link.outsider(),
                link.problemId(),
                answer.version(),
                answer.measures(),
                answer.finished(),
                answer.photos(),
                sending);
        links.answered(link.id());
        audit.recordWithoutActor(
                link.name(),
                "OUTSIDE_LINK_ANSWERED",
                KIND,
                link.id(),
                Map.of("photos", answer.photos().size()));
    }
}
