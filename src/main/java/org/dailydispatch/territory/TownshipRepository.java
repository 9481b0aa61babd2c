package org.dailydispatch.territory;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface TownshipRepository extends JpaRepository<StoredTownship, UUID> {

    List<StoredTownship> findByCountyIdOrderByPositionAscCodeAsc(UUID countyId);

    boolean existsByCode(String code);

    boolean existsByCodeAndIdNot(String code, UUID id);

    List<StoredTownship> findByCountyIdInOrderByCountyIdAscPositionAscCodeAsc(Collection<UUID> countyIds);
}
