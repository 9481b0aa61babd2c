package org.dailydispatch.territory;

import java.util.List;
import java.util.UUID;

/** The land of one township: closed rings of points, each the outline of a part or of a hole in one. */
record MapShape(UUID townshipId, List<List<MapPoint>> rings) {

    MapShape {
        rings = rings.stream().map(List::copyOf).toList();
    }

    int points() {
        return rings.stream().mapToInt(List::size).sum();
    }
}
