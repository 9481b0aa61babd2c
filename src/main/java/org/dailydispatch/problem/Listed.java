package org.dailydispatch.problem;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A problem as a row of the ledger.
 *
 * @param sequence 序号: its place in the list, from 1
 * @param photos how many photos show it: those of the failed item as the inspection stands, those of its quick note, and those
 *     that came with its steps
 * @param lastStep how far it has come: the last entry of its timeline; null where it has none
 */
record Listed(
        int sequence,
        Problem problem,
        int photos,
        @Nullable StepKind lastStep,
        @Nullable Instant lastAt) {}
