package org.dailydispatch.inspection;

import java.util.Set;
import java.util.UUID;

/**
 * What was visited on a day, within a reader's scope.
 *
 * @param inspections how many inspections there were
 * @param places the sites, and the townships of which a village or community was among them
 */
public record DayVisits(int inspections, Set<UUID> places) {}
