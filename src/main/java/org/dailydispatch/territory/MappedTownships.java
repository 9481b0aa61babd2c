package org.dailydispatch.territory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All townships that a county has or had, in their order, and its map.
 *
 * @param map null where nobody has brought one
 */
public record MappedTownships(
        List<TownshipInForce> townships, @Nullable CountyMap map) {

    public MappedTownships {
        townships = List.copyOf(townships);
    }
}
