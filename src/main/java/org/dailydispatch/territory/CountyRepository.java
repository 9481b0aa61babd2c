package org.dailydispatch.territory;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CountyRepository extends JpaRepository<StoredCounty, UUID> {

    List<StoredCounty> findAllByOrderByCode();

    boolean existsByCode(String code);
}
