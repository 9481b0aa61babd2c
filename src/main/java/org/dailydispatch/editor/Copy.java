package org.dailydispatch.editor;

import java.time.Instant;
import java.util.UUID;

/**
 * A checklist's working copy.
 *
 * @param version counts its changes
 * @param base the number of the version that it was made from; 0 for a checklist that has none
 */
record Copy(UUID checklistId, int version, int base, Content content, String changedBy, Instant changedAt) {}
