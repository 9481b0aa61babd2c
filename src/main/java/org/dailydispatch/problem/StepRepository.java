package org.dailydispatch.problem;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface StepRepository extends JpaRepository<StoredStep, UUID> {

    boolean existsByProblemIdAndActorIdAndAction(UUID problemId, UUID actorId, StepKind action);

    boolean existsByProblemIdAndActionAndSent(UUID problemId, StepKind action, @Nullable String sent);

    boolean existsByProblemIdAndActionAndNote(UUID problemId, StepKind action, String note);

    boolean existsByProblemIdAndActorIdAndActionAndSheetAndSent(
            UUID problemId, UUID actorId, StepKind action, UUID sheet, String sent);

    boolean existsByProblemIdAndLinkIdAndActionAndSheetAndSent(
            UUID problemId, UUID linkId, StepKind action, UUID sheet, String sent);

    /** Everybody who was ever named as having to put the problem right. */
    @Query("select distinct s.person from StoredStep s where s.problemId = :problemId and s.person is not null")
    List<String> personsOf(UUID problemId);
}
