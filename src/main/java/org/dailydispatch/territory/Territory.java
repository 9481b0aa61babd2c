package org.dailydispatch.territory;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.refusal.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the work is done. One statement for each answer. */
@Service
@Transactional(readOnly = true)
public class Territory {

    private final CountyRepository counties;
    private final TownshipRepository townships;
    private final SiteRepository sites;

    Territory(CountyRepository counties, TownshipRepository townships, SiteRepository sites) {
        this.counties = counties;
        this.townships = townships;
        this.sites = sites;
    }

    /** @throws NotFoundException where there is none */
    public County county(UUID id) {
        return counties.findById(id)
                .orElseThrow(() -> new NotFoundException("county " + id))
                .toCounty();
    }

    /** All counties by code. */
    public List<County> counties() {
        return counties.findAllByOrderByCode().stream()
                .map(StoredCounty::toCounty)
                .toList();
    }

    /** The townships of a county that are in force on the day, in their order. */
    public List<Township> townshipsOf(UUID countyId, ReportingDay day) {
        return townships.findByCountyIdOrderByPositionAscCodeAsc(countyId).stream()
                .filter(township -> township.inForce().includes(day))
                .map(StoredTownship::toTownship)
                .toList();
    }

    /**
     * How many rows a list has in which each township in force on a day stands once for each of the days.
     *
     * @param townshipId the one that is counted; null for all of the county
     */
    public int townshipDays(UUID countyId, Collection<ReportingDay> days, @Nullable UUID townshipId) {
        return townshipsEver(countyId).stream()
                .filter(each -> townshipId == null || each.township().id().equals(townshipId))
                .mapToInt(each -> (int) days.stream().filter(each::on).count())
                .sum();
    }

    /** All townships that a county has or had, each with its days in force, in their order. */
    public List<TownshipInForce> townshipsEver(UUID countyId) {
        return townships.findByCountyIdOrderByPositionAscCodeAsc(countyId).stream()
                .map(township -> new TownshipInForce(township.toTownship(), township.inForce()))
                .toList();
    }

    /** The same of several counties, in one statement. */
    public List<TownshipInForce> townshipsEver(Collection<UUID> countyIds) {
        return townships.findByCountyIdInOrderByCountyIdAscPositionAscCodeAsc(countyIds).stream()
                .map(township -> new TownshipInForce(township.toTownship(), township.inForce()))
                .toList();
    }

    /**
     * In force or not.
     *
     * @throws NotFoundException where there is none
     */
    public Township township(UUID id) {
        return townships
                .findById(id)
                .orElseThrow(() -> new NotFoundException("township " + id))
                .toTownship();
    }

    /**
     * In force or not; ask the site. Venues that somebody has added are among them for those who may know of them, also
     * after they were settled.
     *
     * @throws NotFoundException where there is none that the actor may know of
     */
    public Site site(Actor actor, UUID id) {
        return find(actor, id).orElseThrow(() -> new NotFoundException("site " + id));
    }

    /** Empty where there is none that the actor may know of. */
    public Optional<Site> find(Actor actor, UUID id) {
        return sites.knownTo(id, actor.teamId(), actor.id(), actor.is(Role.LEADER))
                .map(StoredSite::toSite);
    }

    /** The kinds as which a site is known: its own, and the one as which somebody added it before it was settled. */
    public Set<SiteKind> kindsOf(Site site) {
        Set<SiteKind> kinds = EnumSet.of(site.kind());
        sites.proposedKind(site.id()).map(SiteKind::valueOf).ifPresent(kinds::add);
        return kinds;
    }

    /** All registered sites of a county, with those out of force, in their order. */
    public List<Site> sitesOf(UUID countyId, SiteFamily family) {
        return sites.ofCounty(countyId, family.kinds()).stream()
                .map(StoredSite::toSite)
                .toList();
    }

    /** The same of several counties, in one statement. */
    public List<Site> sitesOf(Collection<UUID> countyIds, SiteFamily family) {
        return sites.ofCounties(countyIds, family.kinds()).stream()
                .map(StoredSite::toSite)
                .toList();
    }

    /** All registered sites of a county of every kind, with those out of force, in their order. */
    public List<Site> sitesOf(UUID countyId) {
        return sites.ofCounty(countyId, EnumSet.allOf(SiteKind.class)).stream()
                .map(StoredSite::toSite)
                .toList();
    }

    /** The sites of a county that are in force on the day, in their order. */
    public List<Site> sitesInForce(UUID countyId, SiteFamily family, ReportingDay day) {
        return sitesOf(countyId, family).stream()
                .filter(site -> site.inForceOn(day))
                .toList();
    }

    /** All registered sites of a county that are in force on the day, of every kind, in their order: one slim statement. */
    public List<SiteInForce> sitesInForce(UUID countyId, ReportingDay day) {
        return sites.inForce(countyId, day);
    }

    /** The villages and communities of a township that are in force on the day, in their order. */
    public List<Site> villagesOf(UUID townshipId, ReportingDay day) {
        return sites.ofTownship(townshipId, SiteFamily.VILLAGE.kinds()).stream()
                .map(StoredSite::toSite)
                .filter(site -> site.inForceOn(day))
                .toList();
    }
}
