package org.dailydispatch.problem;

import java.util.UUID;

/**
 * A problem has taken a step. Published in the transaction of the step: whoever listens writes along with it, or makes
 * it fail.
 *
 * @param actorId who took the step: an account, or the link through which somebody without one took it
 */
public record ProblemStepped(UUID problemId, StepKind step, UUID teamId, UUID townshipId, UUID actorId) {}
