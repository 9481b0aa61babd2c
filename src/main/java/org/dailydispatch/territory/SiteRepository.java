package org.dailydispatch.territory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Sites, always with their periods in the same statement. */
interface SiteRepository extends JpaRepository<StoredSite, UUID> {

    @Query("select s from StoredSite s left join fetch s.periods where s.id = :id")
    Optional<StoredSite> withPeriods(UUID id);

    @Query("select s from StoredSite s left join fetch s.periods where s.id = :id and s.state = CONFIRMED")
    Optional<StoredSite> registered(UUID id);

    /** What {@link Known} says, and what became of a venue since: its visits and drafts are still to be filed. */
    @Query("""
            select s from StoredSite s left join fetch s.periods
            where s.id = :id and (s.state = CONFIRMED or (s.proposedTeam = :team
                and (s.proposedCovertly = false or s.proposedBy = :actor or :leader = true)))""")
    Optional<StoredSite> knownTo(UUID id, @Nullable UUID team, UUID actor, boolean leader);

    @Query("""
            select s from StoredSite s left join fetch s.periods
            where s.countyId = :countyId and s.kind in :kinds and s.state = CONFIRMED
            order by s.position, s.code""")
    List<StoredSite> ofCounty(UUID countyId, Collection<SiteKind> kinds);

    @Query("""
            select new org.dailydispatch.territory.SiteInForce(s.id, s.townshipId, s.kind, s.shortZh)
            from StoredSite s
            where s.countyId = :countyId and s.state = CONFIRMED
                and exists (select 1 from s.periods p where p.from <= :day and (p.to is null or p.to >= :day))
            order by s.position, s.code""")
    List<SiteInForce> inForce(UUID countyId, ReportingDay day);

    @Query("""
            select s from StoredSite s left join fetch s.periods
            where s.countyId in :countyIds and s.kind in :kinds and s.state = CONFIRMED
            order by s.countyId, s.position, s.code""")
    List<StoredSite> ofCounties(Collection<UUID> countyIds, Collection<SiteKind> kinds);

    @Query("""
            select s from StoredSite s left join fetch s.periods
            where s.townshipId = :townshipId and s.kind in :kinds and s.state = CONFIRMED
            order by s.position, s.code""")
    List<StoredSite> ofTownship(UUID townshipId, Collection<SiteKind> kinds);

    @Query(value = "select proposed_kind from site where id = :id and proposed_kind is not null", nativeQuery = true)
    Optional<String> proposedKind(UUID id);

    boolean existsByCountyIdAndCode(UUID countyId, String code);

    boolean existsByCountyIdAndCodeAndIdNot(UUID countyId, String code, UUID id);
}
