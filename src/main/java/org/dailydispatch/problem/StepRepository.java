package org.dailydispatch.problem;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface StepRepository extends JpaRepository<StoredStep, UUID> {

    @Modifying(flushAutomatically = true)
    @Query("delete from StoredStep s where s.problemId = :problemId")
    void deleteOf(UUID problemId);

    boolean existsByProblemIdAndActorIdAndAction(UUID problemId, UUID actorId, StepKind action);
}
