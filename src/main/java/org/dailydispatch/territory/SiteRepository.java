package org.dailydispatch.territory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Sites, always with their periods in the same statement. */
interface SiteRepository extends JpaRepository<StoredSite, UUID> {

    @Query("select s from StoredSite s left join fetch s.periods where s.id = :id")
    Optional<StoredSite> withPeriods(UUID id);

    @Query("""
            select s from StoredSite s left join fetch s.periods
            where s.countyId = :countyId and s.kind in :kinds
            order by s.position, s.code""")
    List<StoredSite> ofCounty(UUID countyId, Collection<SiteKind> kinds);

    @Query("""
            select s from StoredSite s left join fetch s.periods
            where s.townshipId = :townshipId and s.kind in :kinds
            order by s.position, s.code""")
    List<StoredSite> ofTownship(UUID townshipId, Collection<SiteKind> kinds);

    boolean existsByCountyIdAndCode(UUID countyId, String code);

    boolean existsByCountyIdAndCodeAndIdNot(UUID countyId, String code, UUID id);
}
