package org.dailydispatch.today;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.review.Returned;

/**
 * What the leader wants mended.
 *
 * @param returned inspections of this person's that he returned, the earliest first
 * @param refused corrections that he did not approve
 * @param marked those of the day's visits that are returned
 */
record Mending(List<Returned> returned, List<Returned> refused, Set<UUID> marked) {}
