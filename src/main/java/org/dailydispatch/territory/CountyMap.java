package org.dailydispatch.territory;

import java.util.List;
import java.util.UUID;

/** The map of a county as it is drawn: each township an area, in units of the drawing, of which it is some 420 wide. */
public record CountyMap(int width, int height, List<Area> areas) {

    public CountyMap {
        areas = List.copyOf(areas);
    }

    /**
     * A township.
     *
     * @param path what SVG draws, even-odd, made of numbers only
     * @param x the middle of the widest place for words
     * @param y the height at which it lies
     * @param room how wide it is
     */
    public record Area(UUID townshipId, String path, int x, int y, int room) {}
}
