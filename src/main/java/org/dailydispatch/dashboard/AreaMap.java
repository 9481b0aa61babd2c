package org.dailydispatch.dashboard;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dailydispatch.territory.CountyMap;
import org.dailydispatch.territory.CountyMap.Area;
import org.dailydispatch.territory.Township;
import org.jspecify.annotations.Nullable;

/** The townships as the areas of a map that an administrator brought; those that it lacks stand as tiles beneath it. */
public record AreaMap(int width, int height, List<Shape> shapes) {

    /** The room that a sign takes. */
    private static final int SIGN = 12;

    private static final int CHINESE = 13;
    private static final int LATIN = 8;

    /**
     * A township; what it shows is its cell of the matrix.
     *
     * @param named whether its name fits into it; what does not stands in its title
     */
    public record Shape(Township township, MatrixCell cell, Area area, boolean named) {

        /** {@code bad}, {@code ok}, {@code miss} or {@code none}, as a tile. */
        public String look() {
            return TileMap.lookOf(cell);
        }

        public boolean signed() {
            return area.room() >= SIGN;
        }
    }

    /** Null without a map, and where it shows none of them. */
    static @Nullable AreaMap of(@Nullable CountyMap map, List<Matrix.Row> rows, Locale locale) {
        if (map == null) {
            return null;
        }
        Map<UUID, Area> areas = map.areas().stream().collect(Collectors.toMap(Area::townshipId, Function.identity()));
        List<Shape> shapes = rows.stream()
                .filter(row -> areas.containsKey(row.township().id()))
                .map(row -> shape(row, areas, locale))
                .toList();
        return shapes.isEmpty() ? null : new AreaMap(map.width(), map.height(), shapes);
    }

    private static Shape shape(Matrix.Row row, Map<UUID, Area> areas, Locale locale) {
        Area area = Objects.requireNonNull(areas.get(row.township().id()));
        String name = row.township().shortName().in(locale);
        int each = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? LATIN : CHINESE;
        return new Shape(row.township(), row.last(), area, area.room() >= name.length() * each);
    }

    /** The rows that it does not show. */
    static List<Matrix.Row> lacking(AreaMap map, List<Matrix.Row> rows) {
        Set<UUID> shown =
                map.shapes().stream().map(shape -> shape.township().id()).collect(Collectors.toSet());
        return rows.stream().filter(row -> !shown.contains(row.township().id())).toList();
    }
}
