package org.dailydispatch.demonstration;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dailydispatch.territory.Coordinates;

/**
 * Places for sites of which none is known: each township where the schematic map has it, around a point in the county's
 * middle, and each site somewhere around its township. Made up, and marked so; good for trying out what is near.
 */
final class InventedPlaces {

    private static final Map<String, Coordinates> MIDDLES =
            Map.of("370782", new Coordinates(35.99, 119.41), "370784", new Coordinates(36.48, 119.22));

    /** A cell of the map, in thousandths of a degree: some ten kilometres. */
    private static final int CELL = 95;

    private static final int SPREAD = 32;

    private final Map<String, SeedRow> townships;

    private InventedPlaces(Map<String, SeedRow> townships) {
        this.townships = townships;
    }

    static InventedPlaces read() {
        List<SeedRow> townships = SeedTable.read("townships");
        return new InventedPlaces(
                townships.stream().collect(Collectors.toMap(row -> row.text("code"), Function.identity())));
    }

    /** The same in each demonstration. */
    Coordinates of(String site, String township) {
        SeedRow row = townships.get(township);
        Coordinates middle = row == null ? null : MIDDLES.get(row.text("county"));
        if (row == null || middle == null) {
            throw new IllegalArgumentException("No township " + township);
        }
        Chance chance = Chance.of("place of " + site);
        int north = CELL * (2 - row.number("row")) + chance.between(-SPREAD, SPREAD);
        int east = CELL * (row.number("col") - 2) + chance.between(-SPREAD, SPREAD);
        return new Coordinates(middle.latitude() + north / 1000.0, middle.longitude() + east / 1000.0);
    }
}
