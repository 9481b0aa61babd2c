package org.dailydispatch.checklist;

import java.time.Instant;
import java.util.UUID;

/**
 * A published version in a list of versions.
 *
 * @param publishedBy a person's name; empty for what came with the program
 * @param note what changed; empty for what came with the program
 */
public record EditionNote(
        UUID versionId, int number, Instant publishedAt, String publishedBy, String note, int items) {}
