package org.dailydispatch.dispatch;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.dailydispatch.access.Actor;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.Suggestion;
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
    private final OpenDrafts drafts;
    private final KeptJson json;
    private final Adoptions adoptions;
    private final CorrectionStatement statement;
    private final AuditTrail trail;
    private final ReportingClock clock;

    DispatchService(
            DispatchRepository dispatches,
            Assembly assembly,
            OpenDrafts drafts,
            KeptJson json,
            Adoptions adoptions,
            CorrectionStatement statement,
            AuditTrail trail,
            ReportingClock clock) {
        this.dispatches = dispatches;
        this.assembly = assembly;
        this.drafts = drafts;
        this.json = json;
        this.adoptions = adoptions;
        this.statement = statement;
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
        Team team = assembly.heldOn(leader.team(), day);
        if (dispatches
                .findFirstByTeamIdAndDayOrderByVersionNumberDesc(team.id(), day)
                .isEmpty()) {
            Instant now = clock.now();
            StoredDispatch draft =
                    new StoredDispatch(team.id(), day, assembly.assembled(team, day, now), now, leader, now);
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
        Team team = assembly.heldOn(leader.team(), day);
        StoredDispatch draft = drafts.ofHeldToChange(leader, day, revision);
        Instant now = clock.now();
        Assembled fresh = assembly.assembled(team, day, now);
        draft.refresh(fresh, leader, now);
        adoptions.refresh(draft, fresh.findings());
        statement.of(draft);
        record(leader, "DISPATCH_REFRESHED", draft);
    }

    /**
     * Keeps the leader's own sections.
     *
     * @throws StaleVersionException where somebody saved after the revision that he saw
     * @throws RefusedException where a text is too long
     */
    @Transactional
    public void edit(Actor leader, ReportingDay day, OwnSections typed) {
        String kept = DispatchTexts.kept(typed.recommendations(), DispatchTexts.LONGEST);
        String keptTomorrow = DispatchTexts.kept(typed.tomorrow(), DispatchTexts.LONGEST);
        StoredDispatch draft = drafts.toChange(leader, day, typed.revision());
        draft.remark(json.of(remarks(draft, typed.remarks())));
        draft.edit(kept, keptTomorrow, leader, clock.now());
        adoptions.prune(draft);
        statement.of(draft);
        record(leader, "DISPATCH_EDITED", draft);
    }

    /** What the draft would say of townships without a report. */
    Map<String, String> remarks(StoredDispatch draft, Map<String, String> typed) {
        Map<String, String> all = new HashMap<>(json.texts(draft.remarks()));
        all.putAll(typed);
        return Remarks.kept(assembly.contentIn(draft.content()), all);
    }

    /**
     * Keeps the leader's own sections with a suggestion's sentence added to the recommendations.
     *
     * @throws RefusedException where the suggestion does not hold any more
     */
    @Transactional
    public void adopt(Actor leader, ReportingDay day, OwnSections typed, String suggestion) {
        String text = recommendations(typed);
        StoredDispatch draft = drafts.at(leader, day, typed.revision());
        DraftStanding standing = assembly.standing(draft, text);
        Suggestion adopted = standing.suggestions().stream()
                .filter(each -> each.key().equals(suggestion))
                .findFirst()
                .orElseThrow(() -> new RefusedException("dispatch.refused.suggestion"));
        edit(leader, day, typed.recommending(DispatchTexts.with(text, adopted.sentence())));
        adoptions.add(draft, adopted, standing.readAt());
    }

    /**
     * Keeps the leader's own sections with an adopted sentence as the records give it now: another one in its place, or none
     * where its reason does not hold any more.
     *
     * @param key of the adopted sentence
     * @throws RefusedException where the text does not hold the sentence
     */
    @Transactional
    public void replace(Actor leader, ReportingDay day, OwnSections typed, String key) {
        String text = recommendations(typed);
        StoredDispatch draft = drafts.at(leader, day, typed.revision());
        DraftStanding standing = assembly.standing(draft, text);
        AdoptedStanding one = Adoptions.called(key, standing);
        edit(
                leader,
                day,
                typed.recommending(DispatchTexts.replaced(text, one.adopted().sentence(), one.given())));
        Suggestion now = one.now();
        if (now != null) {
            adoptions.add(draft, now, standing.readAt());
        }
    }

    /**
     * Keeps the leader's own sections, and an adopted sentence as it is although the records give another one.
     *
     * @param key of the adopted sentence
     * @throws RefusedException where the text does not hold the sentence
     */
    @Transactional
    public void keep(Actor leader, ReportingDay day, OwnSections typed, String key) {
        StoredDispatch draft = drafts.at(leader, day, typed.revision());
        AdoptedStanding one = Adoptions.called(key, assembly.standing(draft, recommendations(typed)));
        edit(leader, day, typed);
        adoptions.put(draft, one.adopted().keptAgainst(one.given()));
    }

    private static String recommendations(OwnSections typed) {
        return DispatchTexts.kept(typed.recommendations(), DispatchTexts.LONGEST);
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
        Team team = assembly.heldOn(leader.team(), day);
        StoredDispatch latest = drafts.latest(leader, day);
        if (latest.is(DispatchState.DRAFT)) {
            throw new RefusedException("dispatch.refused.draftExists", latest.versionNumber());
        }
        Instant now = clock.now();
        Assembled fresh = assembly.assembled(team, day, now);
        StoredDispatch next = latest.corrected(kept, fresh, leader, now);
        adoptions.refresh(next, fresh.findings());
        statement.of(next);
        dispatches.save(next);
        record(leader, "DISPATCH_CORRECTION_OPENED", next);
    }

    /** How the draft compares with the records of this moment. */
    @Transactional(readOnly = true)
    public DraftStanding standing(Dispatch draft) {
        return assembly.standing(draft);
    }

    /** What was corrected since the figures of this version were read; one statement where nothing was. */
    @Transactional(readOnly = true)
    public LaterCorrections later(Dispatch signed) {
        return assembly.later(signed);
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
