package org.dailydispatch.resumption;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface EnterpriseRepository extends JpaRepository<StoredEnterprise, UUID> {

    Optional<StoredEnterprise> findByIdAndCountyId(UUID id, UUID countyId);

    Optional<StoredEnterprise> findByIdAndTownshipId(UUID id, UUID townshipId);

    boolean existsByCountyIdAndCode(UUID countyId, String code);
}
