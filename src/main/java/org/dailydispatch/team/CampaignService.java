package org.dailydispatch.team;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.form.Differences;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.StaleVersionException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does with campaigns. A campaign ends, and is never deleted. */
@Service
@Transactional
class CampaignService {

    private final CampaignRepository campaigns;
    private final AuditTrail trail;

    CampaignService(CampaignRepository campaigns, AuditTrail trail) {
        this.campaigns = campaigns;
        this.trail = trail;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Campaign> all() {
        return campaigns.findAllByOrderByStartsOnDescIdAsc().stream()
                .map(StoredCampaign::toCampaign)
                .toList();
    }

    public void add(CampaignFacts facts, Actor actor) {
        StoredCampaign campaign = campaigns.saveAndFlush(new StoredCampaign(facts));
        trail.record(actor, "CAMPAIGN_ADDED", "campaign", campaign.id(), facts.texts());
    }

    /** @throws StaleVersionException where somebody changed the campaign since */
    public void change(UUID id, int version, CampaignFacts facts, Actor actor) {
        StoredCampaign campaign = campaign(id);
        campaign.expect(version);
        Map<String, String> before = campaign.facts().texts();
        campaign.change(facts);
        try {
            campaigns.flush();
        } catch (OptimisticLockingFailureException overtaken) {
            throw new StaleVersionException("campaign " + id);
        }
        trail.record(actor, "CAMPAIGN_CHANGED", "campaign", id, Differences.between(before, facts.texts()));
    }

    @Transactional(readOnly = true)
    public CampaignForm form(UUID id) {
        StoredCampaign campaign = campaign(id);
        return CampaignForm.of(campaign.facts(), campaign.version());
    }

    @Transactional(readOnly = true)
    public CampaignFacts facts(UUID id) {
        return campaign(id).facts();
    }

    private StoredCampaign campaign(UUID id) {
        return campaigns.findById(id).orElseThrow(() -> new NotFoundException("campaign " + id));
    }
}
