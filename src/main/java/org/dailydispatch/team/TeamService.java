package org.dailydispatch.team;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.form.Differences;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.dailydispatch.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does with teams and their members. */
@Service
@Transactional
class TeamService {

    private static final String OBJECT = "team";

    private final TeamRepository teams;
    private final CampaignRepository campaigns;
    private final Territory territory;
    private final TeamList list;
    private final AuditTrail trail;

    TeamService(
            TeamRepository teams, CampaignRepository campaigns, Territory territory, TeamList list, AuditTrail trail) {
        this.teams = teams;
        this.campaigns = campaigns;
        this.territory = territory;
        this.list = list;
        this.trail = trail;
    }

    /** @throws RefusedException where the campaign has a team of this number */
    public UUID add(UUID campaignId, UUID countyId, TeamFacts facts, Actor actor) {
        if (!campaigns.existsById(campaignId)) {
            throw new NotFoundException("campaign " + campaignId);
        }
        StoredTeam team = new StoredTeam(campaignId, territory.county(countyId).id(), facts);
        teams.save(team);
        flush();
        Map<String, String> detail = new LinkedHashMap<>(facts.texts());
        detail.put("countyId", countyId.toString());
        trail.record(actor, "TEAM_ADDED", OBJECT, team.id(), detail);
        return team.id();
    }

    /** @throws StaleVersionException where somebody changed the team since */
    public void change(UUID id, int version, TeamFacts facts, Actor actor) {
        StoredTeam team = shown(id, version);
        Map<String, String> before = team.facts().texts();
        team.change(facts);
        flush();
        trail.record(actor, "TEAM_CHANGED", OBJECT, id, Differences.between(before, facts.texts()));
    }

    /**
     * Gives an account of the team a duty in it.
     *
     * @throws RefusedException where the account is none of the team's, has a duty then, or there is a leader
     * @throws StaleVersionException where somebody changed the team since
     */
    public void join(UUID id, int version, Posting posting, Actor actor) {
        StoredTeam team = shown(id, version);
        if (!list.candidates(id).containsKey(posting.accountId().toString())) {
            throw new RefusedException("team.member.refused.foreign");
        }
        team.join(posting);
        flush();
        trail.record(
                actor,
                "MEMBER_JOINED",
                OBJECT,
                id,
                Map.of(
                        "account",
                        posting.accountId().toString(),
                        "duty",
                        posting.duty().name(),
                        "from",
                        posting.fromDay().toString()));
    }

    /** @throws StaleVersionException where somebody changed the team since */
    public void leave(UUID id, int version, UUID accountId, ReportingDay from, ReportingDay last, Actor actor) {
        shown(id, version).leave(accountId, from, last);
        flush();
        trail.record(
                actor, "MEMBER_LEFT", OBJECT, id, Map.of("account", accountId.toString(), "last", last.toString()));
    }

    /** Whether the campaign has another team of this number. */
    @Transactional(readOnly = true)
    public boolean numberTaken(@Nullable UUID campaignId, @Nullable Integer number) {
        return campaignId != null && number != null && teams.existsByCampaignIdAndNumber(campaignId, number);
    }

    /** Whether another team of this team's campaign has the number. */
    @Transactional(readOnly = true)
    public boolean numberTakenByAnother(UUID id, @Nullable Integer number) {
        return number != null && teams.existsByCampaignIdAndNumberAndIdNot(team(id).campaignId(), number, id);
    }

    @Transactional(readOnly = true)
    public TeamForm form(UUID id) {
        StoredTeam team = team(id);
        return TeamForm.of(team.facts(), team.version());
    }

    @Transactional(readOnly = true)
    public TeamFacts facts(UUID id) {
        return team(id).facts();
    }

    private StoredTeam shown(UUID id, int version) {
        StoredTeam team = team(id);
        team.expect(version);
        return team;
    }

    private StoredTeam team(UUID id) {
        return teams.findById(id).orElseThrow(() -> new NotFoundException("team " + id));
    }

    /** Two at once: the database decides, and the second is told what the first would have been told. */
    private void flush() {
        try {
            teams.flush();
        } catch (OptimisticLockingFailureException overtaken) {
            throw new StaleVersionException(OBJECT);
        } catch (DataIntegrityViolationException taken) {
            throw new RefusedException("team.refused.numberTaken");
        }
    }
}
