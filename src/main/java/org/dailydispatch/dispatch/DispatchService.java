package org.dailydispatch.dispatch;

import java.time.Instant;
import java.util.Map;
import org.dailydispatch.access.Actor;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.Suggestion;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.dailydispatch.team.Team;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Assembles drafts and lets the leader of the team work on them. */
@Service
public class DispatchService {

    private final DispatchRepository dispatches;
    private final Assembly assembly;
    private final AuditTrail trail;
    private final ReportingClock clock;

    DispatchService(DispatchRepository dispatches, Assembly assembly, AuditTrail trail, ReportingClock clock) {
        this.dispatches = dispatches;
        this.assembly = assembly;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Makes the first draft of the day from its records as they are now; does nothing where there is a version already.
     * The number of statements does not depend on the number of records.
     *
     * @throws RefusedException for a day that has not come, or on which the team was not stationed
     */
    @Transactional
    public void assemble(Actor leader, ReportingDay day) {
        Team team = assembly.teamOn(leader.team(), day);
        dispatches.holdTeam(team.id());
        if (dispatches
                .findFirstByTeamIdAndDayOrderByVersionNumberDesc(team.id(), day)
                .isEmpty()) {
            Instant now = clock.now();
            StoredDispatch draft =
                    new StoredDispatch(team.id(), day, assembly.contentOf(team, day, now), now, leader, now);
            dispatches.save(draft);
            record(leader, "DISPATCH_ASSEMBLED", draft);
        }
    }

    /** Whether the day has come and the actor's team was stationed on it. */
    @Transactional(readOnly = true)
    public boolean canBeAssembled(Actor leader, ReportingDay day) {
        return assembly.isPossible(leader.team(), day);
    }

    /**
     * Brings the draft to the records of this moment; the leader's own texts stay.
     *
     * @throws StaleVersionException where somebody saved after this revision
     */
    @Transactional
    public void refresh(Actor leader, ReportingDay day, int revision) {
        StoredDispatch draft = draftAt(leader, day, revision);
        Instant now = clock.now();
        draft.refresh(assembly.contentOf(assembly.teamOn(leader.team(), day), day, now), leader, now);
        record(leader, "DISPATCH_REFRESHED", draft);
    }

    /**
     * Keeps the leader's own sections.
     *
     * @throws StaleVersionException where somebody saved after this revision
     * @throws RefusedException where a text is too long
     */
    @Transactional
    public void edit(
            Actor leader, ReportingDay day, int revision, @Nullable String recommendations, @Nullable String tomorrow) {
        String kept = DispatchTexts.kept(recommendations, DispatchTexts.LONGEST);
        String keptTomorrow = DispatchTexts.kept(tomorrow, DispatchTexts.LONGEST);
        StoredDispatch draft = draftAt(leader, day, revision);
        draft.edit(kept, keptTomorrow, leader, clock.now());
        record(leader, "DISPATCH_EDITED", draft);
    }

    /**
     * Keeps the leader's own sections with a suggestion's sentence added to the recommendations.
     *
     * @throws RefusedException where the suggestion does not hold any more
     */
    @Transactional
    public void adopt(
            Actor leader,
            ReportingDay day,
            int revision,
            @Nullable String recommendations,
            @Nullable String tomorrow,
            String suggestion) {
        String typed = DispatchTexts.kept(recommendations, DispatchTexts.LONGEST);
        StoredDispatch draft = draftAt(leader, day, revision);
        String sentence =
                assembly.standing(leader.team(), day, assembly.contentIn(draft.content()), typed).suggestions().stream()
                        .filter(each -> each.key().equals(suggestion))
                        .map(Suggestion::sentence)
                        .findFirst()
                        .orElseThrow(() -> new RefusedException("dispatch.refused.suggestion"));
        edit(leader, day, revision, DispatchTexts.with(typed, sentence), tomorrow);
    }

    /**
     * Opens a correction of the latest version, which stays readable: a draft with the next version number, with the
     * figures of this moment and the texts of that version.
     *
     * @param reason what is changed and why; required
     * @throws RefusedException where the latest version is a draft, or the reason is missing or too long
     */
    @Transactional
    public void correct(Actor leader, ReportingDay day, @Nullable String reason) {
        String kept = DispatchTexts.kept(reason, DispatchTexts.LONGEST_REASON);
        if (kept.isEmpty()) {
            throw new RefusedException("dispatch.refused.noReason");
        }
        Team team = assembly.teamOn(leader.team(), day);
        dispatches.holdTeam(team.id());
        StoredDispatch latest = latest(leader, day);
        if (latest.is(DispatchState.DRAFT)) {
            throw new RefusedException("dispatch.refused.draftExists", latest.versionNumber());
        }
        Instant now = clock.now();
        StoredDispatch next = latest.corrected(kept, assembly.contentOf(team, day, now), leader, now);
        dispatches.save(next);
        record(leader, "DISPATCH_CORRECTION_OPENED", next);
    }

    /** How the draft compares with the records of this moment. */
    @Transactional(readOnly = true)
    public DraftStanding standing(Dispatch draft) {
        return assembly.standing(draft.teamId(), draft.day(), draft.content(), draft.recommendations());
    }

    /** What was corrected since the figures of this version were read; one statement where nothing was. */
    @Transactional(readOnly = true)
    public LaterCorrections later(Dispatch signed) {
        return assembly.later(signed);
    }

    private StoredDispatch draftAt(Actor leader, ReportingDay day, int revision) {
        dispatches.holdTeam(leader.team());
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

    private StoredDispatch latest(Actor leader, ReportingDay day) {
        return dispatches
                .findFirstByTeamIdAndDayOrderByVersionNumberDesc(leader.team(), day)
                .orElseThrow(() -> new NotFoundException("dispatch of " + day));
    }

    private void record(Actor leader, String action, StoredDispatch dispatch) {
        trail.record(
                leader,
                action,
                "dispatch",
                dispatch.id(),
                Map.of("day", dispatch.day().toString(), "version", dispatch.versionNumber()));
    }
}
