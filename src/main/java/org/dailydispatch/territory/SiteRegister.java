package org.dailydispatch.territory;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.dailydispatch.refusal.NotFoundException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sites of enterprises, kept by whoever keeps the enterprises: the site has the enterprise's id and follows it. The
 * caller's audit row speaks for both.
 */
@Service
@Transactional
public class SiteRegister {

    /** Behind all sites that an administrator has put in order. */
    private static final int LAST = 100_000;

    private static final int LONGEST_SHORT = 24;

    private final SiteRepository sites;
    private final TownshipRepository townships;

    SiteRegister(SiteRepository sites, TownshipRepository townships) {
        this.sites = sites;
        this.townships = townships;
    }

    /**
     * Enters the enterprise as a site of its township.
     *
     * @param code the enterprise's own; as a site's it has an {@code E-} in front
     * @param first the first day in force
     * @throws DataIntegrityViolationException where another site of the county has the code
     */
    public void enter(UUID id, String code, String name, UUID townshipId, ReportingDay first) {
        sites.saveAndFlush(new StoredSite(id, facts("E-" + code, name, townshipId), countyOf(townshipId), first));
    }

    /** Takes over the enterprise's name and township. */
    public void follow(UUID id, String name, UUID townshipId) {
        StoredSite site = site(id);
        SiteFacts before = site.facts();
        SiteFacts facts = facts(before.code(), name, townshipId);
        site.change(
                new SiteFacts(
                        facts.townshipId(),
                        facts.kind(),
                        facts.code(),
                        facts.name(),
                        facts.shortName(),
                        before.road(),
                        before.position(),
                        before.at()),
                countyOf(townshipId));
    }

    /** Counts on this day for the last time. */
    public void end(UUID id, ReportingDay last) {
        site(id).retire(last);
    }

    /** Takes the end back. */
    public void goOn(UUID id, ReportingDay last) {
        site(id).goOn(last);
    }

    private static SiteFacts facts(String code, String name, UUID townshipId) {
        String brief = NewVenue.first(name, LONGEST_SHORT);
        return new SiteFacts(
                townshipId, SiteKind.ENTERPRISE, code, new Name(name, name), new Name(brief, brief), null, LAST, null);
    }

    private UUID countyOf(UUID townshipId) {
        return townships
                .findById(townshipId)
                .orElseThrow(() -> new NotFoundException("township " + townshipId))
                .countyId();
    }

    private StoredSite site(UUID id) {
        return sites.withPeriods(id).orElseThrow(() -> new NotFoundException("site " + id));
    }
}
