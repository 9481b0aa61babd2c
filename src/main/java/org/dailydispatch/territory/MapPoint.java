package org.dailydispatch.territory;

/** A point: longitude and latitude in degrees, or a place on the drawing. */
record MapPoint(double x, double y) {

    /** How far it lies from the line through two points; from the one, where they are the same. */
    double distanceTo(MapPoint from, MapPoint to) {
        double dx = to.x - from.x;
        double dy = to.y - from.y;
        double length = Math.hypot(dx, dy);
        return length == 0
                ? Math.hypot(x - from.x, y - from.y)
                : Math.abs(dx * (from.y - y) - (from.x - x) * dy) / length;
    }
}
