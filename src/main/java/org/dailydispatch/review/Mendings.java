package org.dailydispatch.review;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What an inspector is told of inspections that the leader returned.
 *
 * @param own those that he is to mend, the earliest returned first
 * @param marked which of those that were asked about are returned, whoever is to mend them
 */
public record Mendings(List<Returned> own, Set<UUID> marked) {

    public Mendings {
        own = List.copyOf(own);
        marked = Set.copyOf(marked);
    }
}
