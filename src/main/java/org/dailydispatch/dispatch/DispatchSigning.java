package org.dailydispatch.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.account.AccountService;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.dailydispatch.signature.Hindered;
import org.dailydispatch.signature.Hindrance;
import org.dailydispatch.signature.SecondSignatureAwaited;
import org.dailydispatch.signature.SecondSignatureAwaited.Document;
import org.dailydispatch.signature.SecondSignatures;
import org.dailydispatch.team.TeamNumbers;
import org.dailydispatch.team.Teams;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs and publishes. Each happens once, however many leaders try at the same time. */
@Service
public class DispatchSigning {

    /** Why a second signature is refused; its page says who was first and when. */
    static final String TAKEN = "dispatch.sign.taken";

    static final String PASSWORD = "dispatch.sign.password";

    /** One series per team: its day is that of the posting's beginning, so it never starts anew. */
    static final String SERIES = "dispatch";

    /** Issues are counted over the whole posting: one series, whatever day it began. */
    private static final ReportingDay ONE_SERIES = ReportingDay.of(2000, 1, 1);

    private final DispatchRepository dispatches;
    private final Assembly assembly;
    private final OpenDrafts drafts;
    private final DispatchHindrances hindrances;
    private final KeptJson json;
    private final CorrectionStatement statement;
    private final AccountService accounts;
    private final TeamNumbers numbers;
    private final Teams teams;
    private final Seal seal;
    private final AuditTrail trail;
    private final ReportingClock clock;
    private final ApplicationEventPublisher events;
    private final SecondSignatures second;

    DispatchSigning(
            DispatchRepository dispatches,
            Assembly assembly,
            OpenDrafts drafts,
            DispatchHindrances hindrances,
            KeptJson json,
            CorrectionStatement statement,
            AccountService accounts,
            TeamNumbers numbers,
            Teams teams,
            Seal seal,
            AuditTrail trail,
            ReportingClock clock,
            ApplicationEventPublisher events,
            SecondSignatures second) {
        this.dispatches = dispatches;
        this.assembly = assembly;
        this.drafts = drafts;
        this.hindrances = hindrances;
        this.json = json;
        this.statement = statement;
        this.accounts = accounts;
        this.numbers = numbers;
        this.teams = teams;
        this.seal = seal;
        this.trail = trail;
        this.clock = clock;
        this.events = events;
        this.second = second;
    }

    /**
     * Locks text and figures of the day's draft under the leader's name. Where the team wants two signatures, the first
     * is only noted, and locks nothing until another leader gives the second.
     *
     * @param password the leader's own, asked again
     * @throws RefusedException {@code dispatch.sign.taken} (by whom and when)
     * @throws Hindered with all that is in the way at once, a wrong password last, see {@link DispatchHindrances}
     * @throws StaleVersionException where somebody saved after this revision
     * @return whether the dispatch is signed now; otherwise the second signature is waited for
     */
    @Transactional
    public boolean sign(Actor leader, ReportingDay day, int revision, String password) {
        boolean known = accounts.passwordMatches(leader, password);
        teams.held(leader.team());
        StoredDispatch draft = drafts.latest(leader, day);
        if (!draft.is(DispatchState.DRAFT)) {
            Instant at = signedAt(draft);
            throw new RefusedException(
                    TAKEN, String.valueOf(draft.signerName()), clock.dayOf(at) + " " + clock.minuteOf(at));
        }
        if (!draft.standsAt(revision)) {
            throw new StaleVersionException("dispatch " + draft.id());
        }
        List<Hindrance> all = new ArrayList<>(hindrances.of(leader, draft));
        if (!known) {
            all.add(Hindrance.of(PASSWORD));
        }
        Hindered.by(all);
        // What is signed says what it changed: the texts and photos of a correction may be others since it was
        // assembled.
        statement.of(draft);
        if (waitsForSecond(leader, draft)) {
            draft.signFirst(leader, clock.now());
            dispatches.saveAndFlush(draft);
            record(leader, "DISPATCH_SIGNED_FIRST", draft, Map.of());
            second.awaited(new SecondSignatureAwaited(
                    Document.DISPATCH, draft.id(), leader.team(), day, day, leader.displayName(), leader.id()));
            return false;
        }
        draft.remark(json.of(Remarks.kept(assembly.contentIn(draft.content()), json.texts(draft.remarks()))));
        second.over(draft.id(), draft.firstSignature());
        Integer given = draft.issueNumber();
        int issue = given == null ? nextNumber(leader.team()) : given;
        String hash = draft.sign(issue, seal, leader, clock.now());
        // The update names the version that was read and expects one row: whoever was faster is never overwritten.
        dispatches.saveAndFlush(draft);
        record(leader, "DISPATCH_SIGNED", draft, Map.of("sha256", hash, "issue", issue));
        return true;
    }

    /** What is in the way of the leader's signature under the day's draft, besides a password; none where it is signed. */
    @Transactional(readOnly = true)
    public List<Hindrance> hindrances(Actor leader, ReportingDay day) {
        StoredDispatch latest = drafts.latest(leader, day);
        return latest.is(DispatchState.DRAFT) ? hindrances.of(leader, latest) : List.of();
    }

    private boolean waitsForSecond(Actor leader, StoredDispatch draft) {
        if (!assembly.teamOn(leader.team(), draft.day()).secondSignature()) {
            return false;
        }
        return draft.firstSignature() == null;
    }

    int nextNumber(UUID teamId) {
        return numbers.next(teamId, SERIES, ONE_SERIES);
    }

    /**
     * Shows a signed version to everybody who may read the team's dispatch.
     *
     * @throws RefusedException {@code dispatch.publish.notSigned} or {@code dispatch.publish.taken}
     */
    @Transactional
    public void publish(Actor leader, ReportingDay day, int version) {
        teams.held(leader.team());
        StoredDispatch signed = dispatches
                .findByTeamIdAndDayAndVersionNumber(leader.team(), day, version)
                .orElseThrow(() -> new NotFoundException("dispatch of " + day + ", version " + version));
        if (signed.is(DispatchState.DRAFT)) {
            throw new RefusedException("dispatch.publish.notSigned");
        }
        if (signed.is(DispatchState.PUBLISHED)) {
            throw new RefusedException("dispatch.publish.taken");
        }
        signed.publish(leader, clock.now());
        dispatches.saveAndFlush(signed);
        record(leader, "DISPATCH_PUBLISHED", signed, Map.of());
        events.publishEvent(
                new DispatchPublished(signed.id(), leader.team(), day, version, leader.id(), signed.correction()));
    }

    private static Instant signedAt(StoredDispatch dispatch) {
        return Objects.requireNonNull(dispatch.signedAt(), "A signed dispatch knows when");
    }

    private void record(Actor leader, String action, StoredDispatch dispatch, Map<String, ?> more) {
        Map<String, Object> detail = new LinkedHashMap<>(more);
        detail.put("day", dispatch.day().toString());
        detail.put("version", dispatch.versionNumber());
        trail.record(leader, action, "dispatch", dispatch.id(), detail);
    }
}
