package org.dailydispatch.dispatch;

import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.dailydispatch.signature.SecondSignatures;
import org.dailydispatch.team.Teams;
import org.springframework.stereotype.Component;

/** Finds what a leader works on. */
@Component
class OpenDrafts {

    private final Teams teams;
    private final DispatchRepository dispatches;
    private final SecondSignatures second;

    OpenDrafts(Teams teams, DispatchRepository dispatches, SecondSignatures second) {
        this.teams = teams;
        this.dispatches = dispatches;
        this.second = second;
    }

    /**
     * The day's draft, held until the transaction ends.
     *
     * @throws RefusedException {@code dispatch.refused.locked} where it is signed
     * @throws StaleVersionException where somebody saved after this revision
     */
    StoredDispatch at(Actor leader, ReportingDay day, int revision) {
        teams.held(leader.team());
        return ofHeld(leader, day, revision);
    }

    private StoredDispatch ofHeld(Actor leader, ReportingDay day, int revision) {
        StoredDispatch latest = latest(leader, day);
        if (!latest.is(DispatchState.DRAFT)) {
            throw new RefusedException(
                    "dispatch.refused.locked", latest.versionNumber(), String.valueOf(latest.signerName()));
        }
        if (!latest.standsAt(revision)) {
            throw new StaleVersionException("dispatch " + latest.id());
        }
        return latest;
    }

    /** The same to be changed: whoever was to sign it as the second need not any more. */
    StoredDispatch toChange(Actor leader, ReportingDay day, int revision) {
        teams.held(leader.team());
        return ofHeldToChange(leader, day, revision);
    }

    /** The same of a team that is held already. */
    StoredDispatch ofHeldToChange(Actor leader, ReportingDay day, int revision) {
        StoredDispatch draft = ofHeld(leader, day, revision);
        second.over(draft.id(), draft.firstSignature());
        return draft;
    }

    /** @throws NotFoundException where the day has none */
    StoredDispatch latest(Actor leader, ReportingDay day) {
        return dispatches
                .findFirstByTeamIdAndDayOrderByVersionNumberDesc(leader.team(), day)
                .orElseThrow(() -> new NotFoundException("dispatch of " + day));
    }
}
