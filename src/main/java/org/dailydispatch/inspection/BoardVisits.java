package org.dailydispatch.inspection;

import java.util.List;

/**
 * What a board tells of visits to single places.
 *
 * @param checkpoints open inspections of checkpoints by site and day; days without any are left out
 * @param begun open inspections begun on the last of the days and not yet filed, the latest saved first
 */
public record BoardVisits(List<SiteVisits> checkpoints, List<DraftProgress> begun) {

    public BoardVisits {
        checkpoints = List.copyOf(checkpoints);
        begun = List.copyOf(begun);
    }
}
