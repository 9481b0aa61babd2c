package org.dailydispatch.territory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file would draw.
 *
 * @param map null where something is wrong
 * @param points how many the file has
 */
record TriedMap(@Nullable CountyMap map, int points, List<MapFault> faults) {

    TriedMap {
        faults = List.copyOf(faults);
    }
}
