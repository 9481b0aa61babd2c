package org.dailydispatch.stage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.Identity;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.dailydispatch.signature.Cleared;
import org.dailydispatch.signature.Identities;
import org.dailydispatch.team.Team;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Assembles drafts and lets the leader of the team work on them. */
@Service
public class StageService {

    private final StageRepository stages;
    private final StageAssembly assembly;
    private final StageStatement statement;
    private final OpenStages open;
    private final Identities identities;
    private final JsonMapper json;
    private final AuditTrail trail;
    private final ReportingClock clock;

    StageService(
            StageRepository stages,
            StageAssembly assembly,
            StageStatement statement,
            OpenStages open,
            Identities identities,
            JsonMapper json,
            AuditTrail trail,
            ReportingClock clock) {
        this.stages = stages;
        this.assembly = assembly;
        this.statement = statement;
        this.open = open;
        this.identities = identities;
        this.json = json;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Makes the first draft from the records as they are now; does nothing where the leader's team has this report
     * already. The number of statements does not depend on the number of records or days.
     *
     * @param id made by the client
     * @throws RefusedException for days that do not lie in the posting up to today, see {@link StageAssembly#teamOver}
     * @throws NotFoundException where another team's report has this id
     */
    @Transactional
    public void assemble(Actor leader, UUID id, ReportingDay from, ReportingDay to) {
        Team team = assembly.teamOver(leader.team(), from, to);
        stages.holdTeam(team.id());
        if (stages.findFirstByTeamIdAndReportIdOrderByVersionNumberDesc(team.id(), id)
                .isPresent()) {
            return;
        }
        if (stages.existsByReportId(id)) {
            throw new NotFoundException("stage report " + id);
        }
        Instant now = clock.now();
        StoredStage draft =
                new StoredStage(id, team.id(), from, to, assembly.contentOf(team, from, to, now), leader, now);
        stages.save(draft);
        record(leader, "STAGE_ASSEMBLED", draft, Map.of());
    }

    /**
     * Brings the draft to the records of this moment; the leader's own texts stay.
     *
     * @throws StaleVersionException where somebody saved after this revision
     */
    @Transactional
    public void refresh(Actor leader, UUID id, int revision) {
        StoredStage draft = open.toChange(leader, id, revision);
        Instant now = clock.now();
        Team team = assembly.teamOver(leader.team(), draft.from(), draft.to());
        draft.refresh(assembly.contentOf(team, draft.from(), draft.to(), now), leader, now);
        statement.of(draft);
        record(leader, "STAGE_REFRESHED", draft, Map.of());
    }

    /**
     * Keeps the leader's own sections.
     *
     * @param remark on days without a dispatch and reports that are missing; signing asks for it where there are any
     * @throws StaleVersionException where somebody saved after this revision
     * @throws RefusedException where a text is too long
     */
    @Transactional
    public void edit(
            Actor leader,
            UUID id,
            int revision,
            @Nullable String summary,
            @Nullable String recommendations,
            @Nullable String remark) {
        StageTexts.Typed typed = StageTexts.Typed.of(summary, recommendations, remark);
        StoredStage draft = open.toChange(leader, id, revision);
        draft.edit(typed, leader, clock.now());
        statement.of(draft);
        record(leader, "STAGE_EDITED", draft, Map.of());
    }

    /**
     * Opens a correction of the latest version, which stays readable: a draft with the next version number, with the
     * figures of this moment and the texts of that version.
     *
     * @param reason what is changed and why; required
     * @throws RefusedException where the latest version is a draft, or the reason is missing or too long
     */
    @Transactional
    public void correct(Actor leader, UUID id, @Nullable String reason) {
        String kept = StageTexts.kept(reason, StageTexts.LONGEST_REASON);
        if (kept.isEmpty()) {
            throw new RefusedException("stage.refused.noReason");
        }
        StoredStage latest = open.held(leader, id);
        if (latest.is(StageState.DRAFT)) {
            throw new RefusedException("stage.refused.draftExists", latest.versionNumber());
        }
        Instant now = clock.now();
        Team team = assembly.teamOver(leader.team(), latest.from(), latest.to());
        StoredStage next =
                latest.corrected(kept, assembly.contentOf(team, latest.from(), latest.to(), now), leader, now);
        statement.of(next);
        stages.save(next);
        record(leader, "STAGE_CORRECTION_OPENED", next, Map.of());
    }

    /** How the draft compares with the records of this moment. */
    @Transactional(readOnly = true)
    public StageStanding standing(Stage draft) {
        StageLine line = draft.line();
        return assembly.standing(line.teamId(), line.from(), line.to(), draft.content());
    }

    /** Words of the draft by which a person may be known. */
    @Transactional(readOnly = true)
    public Identities.Sorted identities(Stage draft) {
        return identities.in(
                draft.line().teamId(),
                StageTexts.places(draft.content(), draft.typed(), draft.line().correction()),
                draft.cleared());
    }

    Identities.Sorted identities(UUID teamId, StoredStage draft) {
        return identities.in(
                teamId,
                StageTexts.places(assembly.contentIn(draft.content()), draft.typed(), draft.correction()),
                cleared(draft));
    }

    private List<Cleared> cleared(StoredStage draft) {
        return Arrays.asList(json.readValue(draft.cleared(), Cleared[].class));
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
    public void clear(Actor leader, UUID id, int revision, @Nullable String key, @Nullable String reason) {
        String kept = StageTexts.kept(reason, StageTexts.LONGEST_REASON);
        if (kept.isEmpty()) {
            throw new RefusedException("stage.identity.noReason");
        }
        StoredStage draft = open.at(leader, id, revision);
        Identity found = identities(leader.team(), draft).open().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new RefusedException("stage.identity.gone"));
        List<Cleared> cleared = new ArrayList<>(cleared(draft));
        cleared.add(new Cleared(
                found.kind(), found.place(), found.words(), found.line(), kept, leader.displayName(), clock.now()));
        draft.clear(json.writeValueAsString(cleared));
        record(
                leader,
                "STAGE_IDENTITY_CLEARED",
                draft,
                Map.of("kind", found.kind().name(), "place", found.place(), "words", found.masked(), "reason", kept));
    }

    void record(Actor leader, String action, StoredStage stage, Map<String, ?> more) {
        Map<String, Object> detail = new LinkedHashMap<>(more);
        detail.put("from", stage.from().toString());
        detail.put("to", stage.to().toString());
        detail.put("version", stage.versionNumber());
        detail.put("report", stage.reportId().toString());
        trail.record(leader, action, "stage_report", stage.id(), detail);
    }
}
