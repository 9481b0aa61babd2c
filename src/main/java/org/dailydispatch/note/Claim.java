package org.dailydispatch.note;

import java.time.Instant;
import org.dailydispatch.inspection.Skew;

/**
 * What a device says of its own time, beside ours.
 *
 * @param at when the note was written, by the device's clock
 * @param skew by how much that clock differed from ours as the note was sent
 */
record Claim(Instant at, Skew skew) {}
