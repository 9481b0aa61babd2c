package org.dailydispatch.territory;

import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
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

/** What an administrator does with townships. A township is retired, never deleted. */
@Service
@Transactional
class TownshipService {

    private static final String OBJECT = "township";

    private final TownshipRepository townships;
    private final CountyRepository counties;
    private final SiteRepository sites;
    private final AuditTrail trail;

    TownshipService(TownshipRepository townships, CountyRepository counties, SiteRepository sites, AuditTrail trail) {
        this.townships = townships;
        this.counties = counties;
        this.sites = sites;
        this.trail = trail;
    }

    /** @throws RefusedException where the code is taken */
    public UUID add(UUID countyId, TownshipFacts facts, ReportingDay first, Actor actor) {
        if (!counties.existsById(countyId)) {
            throw new NotFoundException("county " + countyId);
        }
        StoredTownship township = new StoredTownship(countyId, facts, first);
        townships.save(township);
        flush();
        trail.record(
                actor,
                "TOWNSHIP_ADDED",
                OBJECT,
                township.id(),
                Map.of("code", facts.code(), "name", facts.name().zh(), "from", first.toString()));
        return township.id();
    }

    /** @throws StaleVersionException where somebody changed the township since */
    public void change(UUID id, int version, TownshipFacts facts, Actor actor) {
        StoredTownship township = shown(id, version);
        Map<String, String> before = township.facts().texts();
        township.change(facts);
        flush();
        trail.record(actor, "TOWNSHIP_CHANGED", OBJECT, id, Differences.between(before, facts.texts()));
    }

    /**
     * Sets, changes or takes back the last day in force.
     *
     * @param last inclusive; null where it goes on
     * @throws RefusedException where it lies before the first day, or a site of the township lasts longer
     * @throws StaleVersionException where somebody changed the township since
     */
    public void end(UUID id, int version, @Nullable ReportingDay last, Actor actor) {
        StoredTownship township = shown(id, version);
        if (last != null) {
            refuseWhereSitesLastLonger(id, last);
        }
        township.endOn(last);
        flush();
        trail.record(
                actor,
                last == null ? "TOWNSHIP_CONTINUED" : "TOWNSHIP_RETIRED",
                OBJECT,
                id,
                Map.of("last", Objects.toString(last, "")));
    }

    /** Whether another township has the code. */
    @Transactional(readOnly = true)
    public boolean codeTaken(@Nullable String code, @Nullable UUID except) {
        if (code == null) {
            return false;
        }
        return except == null ? townships.existsByCode(code) : townships.existsByCodeAndIdNot(code, except);
    }

    @Transactional(readOnly = true)
    public TownshipForm form(UUID id) {
        StoredTownship township = township(id);
        return TownshipForm.of(township.facts(), township.version());
    }

    @Transactional(readOnly = true)
    public TownshipFacts facts(UUID id) {
        return township(id).facts();
    }

    private void refuseWhereSitesLastLonger(UUID id, ReportingDay last) {
        // An enterprise's site goes where the enterprise goes, which nothing keeps from outlasting a township.
        EnumSet<SiteKind> kept = EnumSet.complementOf(EnumSet.of(SiteKind.ENTERPRISE));
        long longer = sites.ofTownship(id, kept).stream()
                .filter(site -> site.periods().stream()
                        .anyMatch(period -> period.to() == null || period.to().isAfter(last)))
                .count();
        if (longer > 0) {
            throw new RefusedException("territory.township.refused.sites", longer);
        }
    }

    private StoredTownship shown(UUID id, int version) {
        StoredTownship township = township(id);
        township.expect(version);
        return township;
    }

    private StoredTownship township(UUID id) {
        return townships.findById(id).orElseThrow(() -> new NotFoundException("township " + id));
    }

    /** Two at once: the database decides, and the second is told what the first would have been told. */
    private void flush() {
        try {
            townships.flush();
        } catch (OptimisticLockingFailureException overtaken) {
            throw new StaleVersionException(OBJECT);
        } catch (DataIntegrityViolationException taken) {
            throw new RefusedException("form.error.codeTaken");
        }
    }
}
