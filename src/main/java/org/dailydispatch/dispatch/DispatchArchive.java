package org.dailydispatch.dispatch;

import java.time.Instant;
import java.util.Map;
import org.dailydispatch.access.Actor;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.team.Team;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes dispatches of the past as they would have been written then: for a demonstration, as
 * which they are marked.
 */
@Service
public class DispatchArchive {

    private final DispatchRepository dispatches;
    private final Assembly assembly;
    private final DispatchSigning signing;
    private final Seal seal;
    private final AuditTrail trail;

    DispatchArchive(
            DispatchRepository dispatches, Assembly assembly, DispatchSigning signing, Seal seal, AuditTrail trail) {
        this.dispatches = dispatches;
        this.assembly = assembly;
        this.signing = signing;
        this.seal = seal;
        this.trail = trail;
    }

    /**
     * Assembles, signs and publishes the day's first version. Call it day by day, so that the issue numbers follow the
     * days.
     *
     * @param asOf records filed or found after it do not count
     * @param signedAt when it was signed and published
     * @throws RefusedException where the day has a dispatch already, has not come, or lies outside the posting
     */
    @Transactional
    public void publish(
            Actor leader, ReportingDay day, Instant asOf, Instant signedAt, String recommendations, String tomorrow) {
        Team team = assembly.heldOn(leader.team(), day);
        if (dispatches
                .findFirstByTeamIdAndDayOrderByVersionNumberDesc(team.id(), day)
                .isPresent()) {
            throw new RefusedException("dispatch.refused.draftExists", 1);
        }
        StoredDispatch dispatch =
                new StoredDispatch(team.id(), day, assembly.assembled(team, day, asOf), asOf, leader, asOf);
        dispatch.markAsDemonstration();
        dispatch.edit(
                DispatchTexts.kept(recommendations, DispatchTexts.LONGEST),
                DispatchTexts.kept(tomorrow, DispatchTexts.LONGEST),
                leader,
                signedAt);
        dispatch.sign(signing.nextNumber(team.id()), seal, leader, signedAt);
        dispatch.publish(leader, signedAt);
        dispatches.save(dispatch);
        trail.record(leader, "DISPATCH_ARCHIVED", "dispatch", dispatch.id(), Map.of("day", day.toString()));
    }
}
