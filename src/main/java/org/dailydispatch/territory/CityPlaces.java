package org.dailydispatch.territory;

import java.util.List;
import org.dailydispatch.figure.Rate;

/**
 * What the teams of a city are to visit.
 *
 * @param expected by county and day
 * @param exits expressway exits of all counties in force on the last of the days, of those that were in force on it or before
 */
public record CityPlaces(List<Expected> expected, Rate exits) {

    public CityPlaces {
        expected = List.copyOf(expected);
    }
}
