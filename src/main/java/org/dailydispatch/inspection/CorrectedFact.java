package org.dailydispatch.inspection;

import java.time.Instant;
import java.util.UUID;
import org.dailydispatch.language.Name;

/**
 * An inspection that was corrected, or a covert one that was released, after a moment of reading.
 *
 * @param at when it was corrected or released
 * @param covert whether only those may open it who may read covert inspections
 * @param released whether it was not released at the moment of reading
 */
public record CorrectedFact(
        UUID id, String receipt, Name site, int revision, Instant at, boolean covert, boolean released) {}
