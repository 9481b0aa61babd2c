package org.dailydispatch.territory;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface CountyRepository extends ListCrudRepository<StoredCounty, UUID> {

    List<StoredCounty> findAllByOrderByCode();
}
