package org.dailydispatch.team;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.dailydispatch.refusal.StaleVersionException;
import org.jspecify.annotations.Nullable;

/** A campaign as the database keeps it. */
@Entity
@Table(name = "campaign")
class StoredCampaign {

    @Id
    private UUID id;

    private String nameZh;
    private String nameEn;
    private ReportingDay startsOn;
    private @Nullable ReportingDay endsOn;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected StoredCampaign() {}

    StoredCampaign(CampaignFacts facts) {
        this.id = Ids.next();
        this.nameZh = facts.name().zh();
        this.nameEn = facts.name().en();
        this.startsOn = facts.startsOn();
        change(facts);
    }

    /** Takes over what the administrator says now, its end too. */
    final void change(CampaignFacts facts) {
        nameZh = facts.name().zh();
        nameEn = facts.name().en();
        startsOn = facts.startsOn();
        endsOn = facts.endsOn();
    }

    CampaignFacts facts() {
        return new CampaignFacts(new Name(nameZh, nameEn), startsOn, endsOn);
    }

    UUID id() {
        return id;
    }

    Campaign toCampaign() {
        return new Campaign(id, new Name(nameZh, nameEn), startsOn, endsOn);
    }

    int version() {
        return version == null ? 0 : version;
    }

    /** @throws StaleVersionException where somebody changed the campaign since that version was shown */
    void expect(int shown) {
        if (shown != version()) {
            throw new StaleVersionException("campaign " + id);
        }
    }
}
