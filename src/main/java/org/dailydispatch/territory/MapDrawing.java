package org.dailydispatch.territory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dailydispatch.territory.CountyMap.Area;

/**
 * Draws shapes given in degrees: equirectangular, with the cosine of the middle latitude, so that a county keeps its
 * proportions; as large as fits; with no more points than a page should carry.
 */
final class MapDrawing {

    /** Points of the whole drawing: some twenty kilobytes. */
    static final int MOST_POINTS = 2_000;

    private static final int WIDEST = 416;
    private static final int HIGHEST = 460;
    private static final int EDGE = 2;
    private static final double FINEST = 0.2;
    private static final double COARSER = 1.5;

    /** Beyond this no ring has more than five points left. */
    private static final double COARSEST = 2 * HIGHEST;

    private MapDrawing() {}

    /** Empty where the shapes enclose nothing. */
    static Optional<CountyMap> of(List<MapShape> shapes) {
        List<MapPoint> all = shapes.stream()
                .flatMap(shape -> shape.rings().stream().flatMap(List::stream))
                .toList();
        double west = all.stream().mapToDouble(MapPoint::x).min().orElse(0);
        double east = all.stream().mapToDouble(MapPoint::x).max().orElse(0);
        double south = all.stream().mapToDouble(MapPoint::y).min().orElse(0);
        double north = all.stream().mapToDouble(MapPoint::y).max().orElse(0);
        double narrowing = Math.cos(Math.toRadians((north + south) / 2));
        double wide = (east - west) * narrowing;
        double high = north - south;
        if (wide <= 0 || high <= 0) {
            return Optional.empty();
        }
        double scale = Math.min(WIDEST / wide, HIGHEST / high);
        List<MapShape> placed = shapes.stream()
                .map(shape -> new MapShape(
                        shape.townshipId(),
                        shape.rings().stream()
                                .map(ring -> ring.stream()
                                        .map(point -> new MapPoint(
                                                EDGE + (point.x() - west) * narrowing * scale,
                                                EDGE + (north - point.y()) * scale))
                                        .toList())
                                .toList()))
                .toList();
        return Optional.of(new CountyMap(
                (int) Math.ceil(wide * scale) + 2 * EDGE,
                (int) Math.ceil(high * scale) + 2 * EDGE,
                fewer(placed).stream().map(MapDrawing::area).toList()));
    }

    private static List<MapShape> fewer(List<MapShape> shapes) {
        double tolerance = FINEST;
        List<MapShape> fewer = simplified(shapes, tolerance);
        while (fewer.stream().mapToInt(MapShape::points).sum() > MOST_POINTS && tolerance < COARSEST) {
            tolerance *= COARSER;
            fewer = simplified(shapes, tolerance);
        }
        return fewer;
    }

    /** Islands and holes smaller than the tolerance are left out, but never a township's largest ring. */
    private static List<MapShape> simplified(List<MapShape> shapes, double tolerance) {
        return shapes.stream()
                .map(shape -> {
                    List<MapPoint> largest = largest(shape);
                    return new MapShape(
                            shape.townshipId(),
                            shape.rings().stream()
                                    .filter(ring -> ring == largest || Math.abs(area(ring)) > tolerance * tolerance)
                                    .map(ring -> Simplified.ring(ring, tolerance))
                                    .toList());
                })
                .toList();
    }

    private static List<MapPoint> largest(MapShape shape) {
        return shape.rings().stream()
                .max(Comparator.comparingDouble(ring -> Math.abs(area(ring))))
                .orElseThrow();
    }

    private static double area(List<MapPoint> ring) {
        double twice = 0;
        for (int i = 1; i < ring.size(); i++) {
            twice += ring.get(i - 1).x() * ring.get(i).y()
                    - ring.get(i).x() * ring.get(i - 1).y();
        }
        return twice / 2;
    }

    private static Area area(MapShape shape) {
        StringBuilder path = new StringBuilder();
        for (List<MapPoint> ring : shape.rings()) {
            for (int i = 0; i < ring.size() - 1; i++) {
                path.append(i == 0 ? 'M' : 'L');
                append(path, ring.get(i).x()).append(' ');
                append(path, ring.get(i).y());
            }
            path.append('Z');
        }
        Level level = widest(shape);
        return new Area(shape.townshipId(), path.toString(), (int) level.middle(), (int) level.y(), (int) level.wide());
    }

    /** Tenths of a unit. */
    private static StringBuilder append(StringBuilder path, double value) {
        long tenths = Math.round(value * 10);
        return path.append(tenths / 10).append('.').append(tenths % 10);
    }

    private record Level(double y, double from, double to) {

        double wide() {
            return to - from;
        }

        double middle() {
            return (from + to) / 2;
        }
    }

    /** Of some heights of the largest ring the one at which the land is widest without a break. */
    private static Level widest(MapShape shape) {
        List<MapPoint> largest = largest(shape);
        double top = largest.stream().mapToDouble(MapPoint::y).min().orElse(0);
        double bottom = largest.stream().mapToDouble(MapPoint::y).max().orElse(0);
        Level widest =
                new Level((top + bottom) / 2, largest.get(0).x(), largest.get(0).x());
        for (double part : new double[] {0.5, 0.42, 0.58, 0.33, 0.67}) {
            Level level = widestAt(shape, top + (bottom - top) * part);
            // The middle is preferred: another height has to be clearly wider.
            widest = level.wide() > widest.wide() * 1.2 ? level : widest;
        }
        return widest;
    }

    private static Level widestAt(MapShape shape, double y) {
        List<Double> crossings = new ArrayList<>();
        for (List<MapPoint> ring : shape.rings()) {
            for (int i = 1; i < ring.size(); i++) {
                MapPoint one = ring.get(i - 1);
                MapPoint other = ring.get(i);
                if (one.y() > y != other.y() > y) {
                    crossings.add(one.x() + (y - one.y()) / (other.y() - one.y()) * (other.x() - one.x()));
                }
            }
        }
        crossings.sort(Comparator.naturalOrder());
        Level widest = new Level(y, 0, 0);
        for (int i = 1; i < crossings.size(); i += 2) {
            Level land = new Level(y, crossings.get(i - 1), crossings.get(i));
            widest = land.wide() > widest.wide() ? land : widest;
        }
        return widest;
    }
}
