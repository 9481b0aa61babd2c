package org.dailydispatch.territory;

import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.form.Differences;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does with sites. A site is retired, never deleted: what was found there stays. */
@Service
@Transactional
class SiteService {

    private static final String OBJECT = "site";
    private static final String ENTERPRISE = "territory.site.refused.enterprise";

    private final SiteRepository sites;
    private final TownshipRepository townships;
    private final AuditTrail trail;

    SiteService(SiteRepository sites, TownshipRepository townships, AuditTrail trail) {
        this.sites = sites;
        this.townships = townships;
        this.trail = trail;
    }

    /** @throws RefusedException where the code is taken in the township's county, and for an enterprise */
    public UUID add(SiteFacts facts, ReportingDay first, Actor actor) {
        if (facts.kind().family() == SiteFamily.ENTERPRISE) {
            throw new RefusedException(ENTERPRISE);
        }
        StoredSite site = new StoredSite(facts, countyOf(facts), first);
        sites.save(site);
        flush();
        trail.record(
                actor,
                "SITE_ADDED",
                OBJECT,
                site.id(),
                Map.of("code", facts.code(), "name", facts.name().zh(), "from", first.toString()));
        return site.id();
    }

    /**
     * @throws StaleVersionException where somebody changed the site since
     * @throws RefusedException where more than its place would change of an enterprise's site, which follows it
     */
    public void change(UUID id, int version, SiteFacts facts, Actor actor) {
        StoredSite site = shown(id, version);
        if (site.kind() == SiteKind.ENTERPRISE && !facts.liesOnlyElsewhere(site.facts())) {
            throw new RefusedException(ENTERPRISE);
        }
        Map<String, String> before = site.facts().texts();
        site.change(facts, countyOf(facts));
        flush();
        trail.record(actor, "SITE_CHANGED", OBJECT, id, Differences.between(before, facts.texts()));
    }

    /** @throws StaleVersionException where somebody changed the site since */
    public void retire(UUID id, int version, ReportingDay last, Actor actor) {
        ownPeriods(id, version).retire(last);
        flush();
        trail.record(actor, "SITE_RETIRED", OBJECT, id, Map.of("last", last.toString()));
    }

    /** @throws StaleVersionException where somebody changed the site since */
    public void reopen(UUID id, int version, ReportingDay first, Actor actor) {
        ownPeriods(id, version).reopen(first);
        flush();
        trail.record(actor, "SITE_REOPENED", OBJECT, id, Map.of("from", first.toString()));
    }

    /** Whether another site of the township's county has the code. */
    @Transactional(readOnly = true)
    public boolean codeTaken(@Nullable UUID townshipId, @Nullable String code, @Nullable UUID except) {
        if (townshipId == null || code == null) {
            return false;
        }
        return townships
                .findById(townshipId)
                .map(township -> except == null
                        ? sites.existsByCountyIdAndCode(township.countyId(), code)
                        : sites.existsByCountyIdAndCodeAndIdNot(township.countyId(), code, except))
                .orElse(false);
    }

    @Transactional(readOnly = true)
    public SiteForm form(UUID id) {
        StoredSite site = site(id);
        return SiteForm.of(site.facts(), site.version());
    }

    @Transactional(readOnly = true)
    public SiteFacts facts(UUID id) {
        return site(id).facts();
    }

    @Transactional(readOnly = true)
    public int version(UUID id) {
        return site(id).version();
    }

    private UUID countyOf(SiteFacts facts) {
        return townships
                .findById(facts.townshipId())
                .orElseThrow(() -> new NotFoundException("township " + facts.townshipId()))
                .countyId();
    }

    /** An enterprise's site counts when the enterprise does. */
    private StoredSite ownPeriods(UUID id, int version) {
        StoredSite site = shown(id, version);
        if (site.kind() == SiteKind.ENTERPRISE) {
            throw new RefusedException(ENTERPRISE);
        }
        return site;
    }

    private StoredSite shown(UUID id, int version) {
        StoredSite site = site(id);
        site.expect(version);
        return site;
    }

    private StoredSite site(UUID id) {
        return sites.registered(id).orElseThrow(() -> new NotFoundException("site " + id));
    }

    /** Two at once: the database decides, and the second is told what the first would have been told. */
    private void flush() {
        try {
            sites.flush();
        } catch (OptimisticLockingFailureException overtaken) {
            throw new StaleVersionException("site");
        } catch (DataIntegrityViolationException taken) {
            throw new RefusedException("form.error.codeTaken");
        }
    }
}
