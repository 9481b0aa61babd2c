package org.dailydispatch.territory;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface TownshipRepository extends ListCrudRepository<StoredTownship, UUID> {

    List<StoredTownship> findByCountyIdOrderByPositionAscCodeAsc(UUID countyId);
}
