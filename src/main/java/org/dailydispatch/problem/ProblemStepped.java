package org.dailydispatch.problem;

import java.util.UUID;

/** Somebody took a step of a problem's life; published in the step's own transaction. */
public record ProblemStepped(UUID problemId, StepKind step, UUID teamId, UUID townshipId, UUID actorId) {}
