package org.dailydispatch.stage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.account.AccountService;
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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs and publishes stage reports. Each happens once, however many leaders try at the same time. */
@Service
public class StageSigning {

    /** Why a second signature is refused; its page says who was first and when. */
    static final String TAKEN = "stage.sign.taken";

    static final String PASSWORD = "stage.sign.password";

    private static final String SERIES = "stage";

    /** Reports are counted over the whole posting: one series, whatever day it began. */
    private static final ReportingDay ONE_SERIES = ReportingDay.of(2000, 1, 1);

    private final StageRepository stages;
    private final StageAssembly assembly;
    private final StageStatement statement;
    private final OpenStages open;
    private final StageService service;
    private final AccountService accounts;
    private final TeamNumbers numbers;
    private final StageSeal seal;
    private final ReportingClock clock;
    private final SecondSignatures second;
    private final StageHindrances hindrances;
    private final ApplicationEventPublisher events;

    StageSigning(
            StageRepository stages,
            StageAssembly assembly,
            StageStatement statement,
            OpenStages open,
            StageService service,
            AccountService accounts,
            TeamNumbers numbers,
            StageSeal seal,
            ReportingClock clock,
            SecondSignatures second,
            StageHindrances hindrances,
            ApplicationEventPublisher events) {
        this.stages = stages;
        this.assembly = assembly;
        this.statement = statement;
        this.open = open;
        this.service = service;
        this.accounts = accounts;
        this.numbers = numbers;
        this.seal = seal;
        this.clock = clock;
        this.second = second;
        this.hindrances = hindrances;
        this.events = events;
    }

    /**
     * Locks text and figures of the draft under the leader's name. Where the team wants two signatures, the first is only
     * noted, and locks nothing until another leader gives the second.
     *
     * @param password the leader's own, asked again
     * @throws RefusedException {@code stage.sign.taken} (by whom and when)
     * @throws Hindered with all that is in the way at once, a wrong password last, see {@link StageHindrances}
     * @throws StaleVersionException where somebody saved after this revision
     * @return whether the report is signed now; otherwise the second signature is waited for
     */
    @Transactional
    public boolean sign(Actor leader, UUID id, int revision, String password) {
        boolean known = accounts.passwordMatches(leader, password);
        StoredStage draft = open.held(leader, id);
        if (!draft.is(StageState.DRAFT)) {
            Instant at = Objects.requireNonNull(draft.signedAt(), "A signed report knows when");
            throw new RefusedException(
                    TAKEN, String.valueOf(draft.signerName()), clock.dayOf(at) + " " + clock.minuteOf(at));
        }
        if (!draft.standsAt(revision)) {
            throw new StaleVersionException("stage report " + draft.id());
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
            stages.saveAndFlush(draft);
            service.record(leader, "STAGE_SIGNED_FIRST", draft, Map.of());
            second.awaited(new SecondSignatureAwaited(
                    Document.STAGE, id, leader.team(), draft.from(), draft.to(), leader.displayName(), leader.id()));
            return false;
        }
        second.over(id, draft.firstSignature());
        Integer given = draft.issueNumber();
        int issue = given == null ? numbers.next(leader.team(), SERIES, ONE_SERIES) : given;
        String hash = draft.sign(issue, seal, leader, clock.now());
        // The update names the version that was read and expects one row: whoever was faster is never overwritten.
        stages.saveAndFlush(draft);
        service.record(leader, "STAGE_SIGNED", draft, Map.of("sha256", hash, "issue", issue));
        return true;
    }

    /** What is in the way of the leader's signature under the draft, besides a password; none where it is signed. */
    @Transactional
    public List<Hindrance> hindrances(Actor leader, UUID id) {
        StoredStage latest = open.held(leader, id);
        return latest.is(StageState.DRAFT) ? hindrances.of(leader, latest) : List.of();
    }

    private boolean waitsForSecond(Actor leader, StoredStage draft) {
        if (!assembly.teamOver(leader.team(), draft.from(), draft.to()).secondSignature()) {
            return false;
        }
        return draft.firstSignature() == null;
    }

    /**
     * Shows a signed version to everybody who may read the team's report.
     *
     * @throws RefusedException {@code stage.publish.notSigned} or {@code stage.publish.taken}
     */
    @Transactional
    public void publish(Actor leader, UUID id, int version) {
        stages.holdTeam(leader.team());
        StoredStage signed = stages.findByTeamIdAndReportIdAndVersionNumber(leader.team(), id, version)
                .orElseThrow(() -> new NotFoundException("stage report " + id + ", version " + version));
        if (signed.is(StageState.DRAFT)) {
            throw new RefusedException("stage.publish.notSigned");
        }
        if (signed.is(StageState.PUBLISHED)) {
            throw new RefusedException("stage.publish.taken");
        }
        signed.publish(leader, clock.now());
        stages.saveAndFlush(signed);
        service.record(leader, "STAGE_PUBLISHED", signed, Map.of());
        events.publishEvent(new StagePublished(
                id, leader.team(), signed.from(), signed.to(), version, leader.id(), signed.correction()));
    }
}
