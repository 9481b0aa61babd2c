package org.dailydispatch.problem;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ProblemRepository extends JpaRepository<StoredProblem, UUID> {

    List<StoredProblem> findByInspectionId(UUID inspectionId);

    Optional<StoredProblem> findByIdAndTeamId(UUID id, UUID teamId);

    Optional<StoredProblem> findByIdAndTownshipId(UUID id, UUID townshipId);
}
