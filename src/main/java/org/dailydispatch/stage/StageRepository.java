package org.dailydispatch.stage;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface StageRepository extends JpaRepository<StoredStage, UUID> {

    Optional<StoredStage> findFirstByTeamIdAndReportIdOrderByVersionNumberDesc(UUID teamId, UUID reportId);

    Optional<StoredStage> findByTeamIdAndReportIdAndVersionNumber(UUID teamId, UUID reportId, int versionNumber);

    boolean existsByReportId(UUID reportId);

    /** Holds everybody else who works on a report of the team until the transaction ends. */
    @Query(value = "select t.id from team t where t.id = :teamId for no key update", nativeQuery = true)
    List<UUID> holdTeam(UUID teamId);
}
