package org.dailydispatch.stage;

import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.dailydispatch.signature.SecondSignatures;
import org.springframework.stereotype.Component;

/** Finds what a leader works on. */
@Component
class OpenStages {

    private final StageRepository stages;
    private final SecondSignatures second;

    OpenStages(StageRepository stages, SecondSignatures second) {
        this.stages = stages;
        this.second = second;
    }

    /**
     * The report's draft, held until the transaction ends.
     *
     * @throws RefusedException {@code stage.refused.locked} where it is signed
     * @throws StaleVersionException where somebody saved after this revision
     */
    StoredStage at(Actor leader, UUID id, int revision) {
        StoredStage latest = held(leader, id);
        if (!latest.is(StageState.DRAFT)) {
            throw new RefusedException(
                    "stage.refused.locked", latest.versionNumber(), String.valueOf(latest.signerName()));
        }
        if (!latest.standsAt(revision)) {
            throw new StaleVersionException("stage report " + latest.id());
        }
        return latest;
    }

    /** The same to be changed: whoever was to sign it as the second need not any more. */
    StoredStage toChange(Actor leader, UUID id, int revision) {
        StoredStage draft = at(leader, id, revision);
        second.over(id, draft.firstSignature());
        return draft;
    }

    /**
     * The latest version, while nobody else works on a report of the team.
     *
     * @throws NotFoundException where the leader's team has no such report
     */
    StoredStage held(Actor leader, UUID id) {
        stages.holdTeam(leader.team());
        return stages.findFirstByTeamIdAndReportIdOrderByVersionNumberDesc(leader.team(), id)
                .orElseThrow(() -> new NotFoundException("stage report " + id));
    }
}
