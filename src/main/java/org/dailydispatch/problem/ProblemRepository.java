package org.dailydispatch.problem;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ProblemRepository extends JpaRepository<StoredProblem, UUID> {

    List<StoredProblem> findByInspectionId(UUID inspectionId);

    Optional<StoredProblem> findByIdAndTeamId(UUID id, UUID teamId);

    Optional<StoredProblem> findByIdAndTownshipId(UUID id, UUID townshipId);

    @Query("select p.id from StoredProblem p where p.teamId = :teamId and p.number = :number")
    Optional<UUID> idOf(UUID teamId, String number);

    /** Holds the rows, in the order of their ids, until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from StoredProblem p where p.id in :ids order by p.id")
    List<StoredProblem> lock(List<UUID> ids);
}
