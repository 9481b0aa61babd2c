package org.dailydispatch.resumption;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.export.Spreadsheet;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.dailydispatch.territory.SiteRegister;
import org.dailydispatch.territory.Territory;
import org.dailydispatch.territory.Township;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The enterprises that a person sees and keeps: a team those of its county, a liaison those of one township, municipal
 * staff all. What lies outside is not found. Each is a site too, with the same id, which follows it.
 */
@Service
@Transactional(readOnly = true)
public class Enterprises {

    /** Rows of one part of the list. */
    static final int PART = 50;

    private final Reach.Finder reach;
    private final EnterpriseRepository stored;
    private final EnterpriseReader reader;
    private final Territory territory;
    private final SiteRegister sites;
    private final ReportingClock clock;
    private final AuditTrail trail;

    Enterprises(
            Reach.Finder reach,
            EnterpriseRepository stored,
            EnterpriseReader reader,
            Territory territory,
            SiteRegister sites,
            ReportingClock clock,
            AuditTrail trail) {
        this.reach = reach;
        this.stored = stored;
        this.reader = reader;
        this.territory = territory;
        this.sites = sites;
        this.clock = clock;
        this.trail = trail;
    }

    /** @param after the last enterprise of the part before; null for the first part */
    public EnterprisePage page(Actor actor, EnterpriseFilter filter, @Nullable UUID after) {
        EnterpriseQuery query = EnterpriseQuery.of(reach.of(actor), filter);
        List<EnterpriseLine> lines = reader.lines(query, after, PART + 1);
        boolean more = lines.size() > PART;
        List<EnterpriseLine> part = more ? lines.subList(0, PART) : lines;
        return new EnterprisePage(
                part, reader.count(query), more ? part.get(PART - 1).id() : null);
    }

    /** Everything that the filter lets pass, up to one row more than a file may hold. */
    public List<EnterpriseLine> all(Actor actor, EnterpriseFilter filter) {
        return reader.lines(EnterpriseQuery.of(reach.of(actor), filter), null, Spreadsheet.MOST_ROWS + 1);
    }

    /** How many rows all enterprises in force on each of the days have, one below the other. */
    int countOnDays(Actor actor, List<ReportingDay> days, @Nullable UUID countyId, @Nullable UUID townshipId) {
        return reader.countOnDays(reach.of(actor), days, countyId, townshipId);
    }

    /** Counts over the county and township of the filter; the filter's other wishes change nothing. */
    public ResumptionTally tally(Actor actor, EnterpriseFilter filter) {
        return reader.tally(EnterpriseQuery.inPlace(reach.of(actor), filter), filter.day());
    }

    /** @throws NotFoundException where the actor sees no such enterprise */
    public Enterprise enterprise(Actor actor, UUID id) {
        return find(actor, id).toEnterprise();
    }

    /**
     * The townships in which the actor may have an enterprise: one for a liaison, those of the county for a team, those
     * of the named county, or none, for municipal staff.
     */
    public List<Township> townships(Actor actor, @Nullable UUID countyId, ReportingDay day) {
        Reach own = reach.of(actor);
        if (own.townshipId() != null) {
            return List.of(territory.township(own.townshipId()));
        }
        UUID county = own.countyId() == null ? countyId : own.countyId();
        return county == null ? List.of() : territory.townshipsOf(county, day);
    }

    /**
     * Enters an enterprise, which counts from today.
     *
     * @throws NotFoundException for a township outside the actor's reach
     * @throws RefusedException {@code resumption.error.codeTaken} where the county has the code already, or another site has it
     */
    @Transactional
    public UUID add(Actor actor, EnterpriseEntry entry) {
        Township township = requireWithin(actor, entry.townshipId());
        if (stored.existsByCountyIdAndCode(township.countyId(), entry.code())) {
            throw new RefusedException("resumption.error.codeTaken");
        }
        StoredEnterprise enterprise = new StoredEnterprise(township.countyId(), entry, clock.today());
        try {
            stored.saveAndFlush(enterprise);
            sites.enter(enterprise.id(), entry.code(), entry.name(), entry.townshipId(), clock.today());
        } catch (DataIntegrityViolationException sameCodeAtTheSameTimeOrOfASite) {
            throw new RefusedException("resumption.error.codeTaken");
        }
        trail.record(actor, "ENTERPRISE_ADDED", "enterprise", enterprise.id(), facts(entry));
        return enterprise.id();
    }

    /**
     * @throws NotFoundException where the actor sees no such enterprise or township
     * @throws StaleVersionException where somebody else changed it since
     */
    @Transactional
    public void change(Actor actor, UUID id, EnterpriseEntry entry, int version) {
        StoredEnterprise enterprise = find(actor, id);
        requireWithin(actor, entry.townshipId());
        enterprise.change(entry, version);
        sites.follow(id, entry.name(), entry.townshipId());
        trail.record(actor, "ENTERPRISE_CHANGED", "enterprise", id, facts(entry));
    }

    /** Today is the last day on which it counts; it stays in the days before. */
    @Transactional
    public void retire(Actor actor, UUID id, int version) {
        find(actor, id).retire(clock.today(), version);
        sites.end(id, clock.today());
        trail.record(actor, "ENTERPRISE_RETIRED", "enterprise", id, Map.of());
    }

    /**
     * Takes a retirement back.
     *
     * @throws RefusedException on any day but that of the retirement
     */
    @Transactional
    public void reinstate(Actor actor, UUID id, int version) {
        find(actor, id).reinstate(clock.today(), version);
        sites.goOn(id, clock.today());
        trail.record(actor, "ENTERPRISE_REINSTATED", "enterprise", id, Map.of());
    }

    private StoredEnterprise find(Actor actor, UUID id) {
        return reach.of(actor).find(stored, id).orElseThrow(() -> new NotFoundException("enterprise " + id));
    }

    private Township requireWithin(Actor actor, UUID townshipId) {
        return townships(actor, null, clock.today()).stream()
                .filter(township -> township.id().equals(townshipId))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("township " + townshipId));
    }

    private static Map<String, ?> facts(EnterpriseEntry entry) {
        return Map.of(
                "code", entry.code(),
                "township", entry.townshipId(),
                "designatedSize", entry.designatedSize(),
                "keyProject", entry.keyProject(),
                "staffTotal", entry.staffTotal());
    }
}
