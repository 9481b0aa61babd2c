package org.dailydispatch.dispatch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dailydispatch.access.Actor;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.ChangedFigures;
import org.dailydispatch.document.Identity;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.dailydispatch.signature.Cleared;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is in the way of a signature, and what of it is only a false alarm. */
@Service
public class FalseAlarms {

    private final OpenDrafts drafts;
    private final DispatchRepository dispatches;
    private final CorrectionStatement statement;
    private final Readiness readiness;
    private final KeptJson json;
    private final AuditTrail trail;
    private final ReportingClock clock;

    FalseAlarms(
            OpenDrafts drafts,
            DispatchRepository dispatches,
            CorrectionStatement statement,
            Readiness readiness,
            KeptJson json,
            AuditTrail trail,
            ReportingClock clock) {
        this.drafts = drafts;
        this.dispatches = dispatches;
        this.statement = statement;
        this.readiness = readiness;
        this.json = json;
        this.trail = trail;
        this.clock = clock;
    }

    /** What besides figures that are not fresh keeps a draft from being signed. */
    @Transactional(readOnly = true)
    public Obstacles obstacles(Dispatch draft) {
        return readiness.of(draft);
    }

    /** Whether the draft is a correction that corrects nothing; asks for the version before only where the draft says so itself. */
    @Transactional(readOnly = true)
    public boolean unchanged(Dispatch draft) {
        return ChangedFigures.isNothing(draft.changed())
                && dispatches
                        .findByTeamIdAndDayAndVersionNumber(draft.teamId(), draft.day(), draft.version())
                        .map(statement::unchanged)
                        .orElse(false);
    }

    /**
     * Says that words which look like a person's identity are none. The text stays, and so does a first signature.
     *
     * @param key of the words, as {@link Identity#key()} gives it
     * @param reason why; required, kept on the trail beside the covered words
     * @throws StaleVersionException where somebody saved after this revision
     * @throws RefusedException where the words are not there any more, or the reason is missing or too long
     */
    @Transactional
    public void clear(Actor leader, ReportingDay day, int revision, @Nullable String key, @Nullable String reason) {
        String kept = DispatchTexts.kept(reason, DispatchTexts.LONGEST_REASON);
        if (kept.isEmpty()) {
            throw new RefusedException("dispatch.identity.noReason");
        }
        StoredDispatch draft = drafts.at(leader, day, revision);
        Identity found = readiness.of(leader.team(), draft).identities().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new RefusedException("dispatch.identity.gone"));
        List<Cleared> cleared = new ArrayList<>(json.cleared(draft.cleared()));
        cleared.add(new Cleared(
                found.kind(), found.place(), found.words(), found.line(), kept, leader.displayName(), clock.now()));
        draft.clear(json.of(cleared));
        record(leader, draft, found, kept);
    }

    private void record(Actor leader, StoredDispatch draft, Identity found, String reason) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("day", draft.day().toString());
        detail.put("version", draft.versionNumber());
        detail.put("kind", found.kind().name());
        detail.put("place", found.place());
        detail.put("words", found.masked());
        detail.put("reason", reason);
        trail.record(leader, "DISPATCH_IDENTITY_CLEARED", "dispatch", draft.id(), detail);
    }
}
