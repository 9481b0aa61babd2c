package org.dailydispatch.figure;

import java.util.UUID;

/**
 * A record on which a row rests, for example the inspection because of which a township counts as visited.
 *
 * @param revision the record's revision at that moment
 * @param label what it was called at that moment, in Chinese
 */
public record RowSource(RowKind kind, UUID id, int revision, String label) {}
