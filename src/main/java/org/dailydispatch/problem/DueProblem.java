package org.dailydispatch.problem;

import java.time.Instant;
import java.util.UUID;
import org.dailydispatch.language.Name;

/** A problem and its deadline, as those who remind people of it need it. */
public record DueProblem(UUID id, String number, UUID teamId, UUID townshipId, Name township, Instant dueAt) {}
