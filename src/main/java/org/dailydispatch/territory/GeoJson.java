package org.dailydispatch.territory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a FeatureCollection of GeoJSON (RFC 7946) whose features are townships, each named by its code in the property
 * {@code code}. Nothing else of the properties is read. Every fault is named; where there is one, nothing is drawn.
 */
final class GeoJson {

    /** Bytes of a file. */
    static final int LARGEST = 2 * 1024 * 1024;

    /** Points of all rings together. */
    static final int MOST_POINTS = 100_000;

    /** More than this many faults are only counted. */
    static final int MOST_FAULTS = 20;

    /** A coordinate of a MultiPolygon lies nine levels deep. */
    private static final int DEEPEST = 20;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .build();

    private final Map<String, UUID> townships;
    private final List<MapFault> faults = new ArrayList<>();
    private final List<MapShape> shapes = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private int points;

    private GeoJson(Map<String, UUID> townships) {
        this.townships = townships;
    }

    /** Either shapes or faults. */
    record Read(List<MapShape> shapes, List<MapFault> faults) {

        Read {
            shapes = List.copyOf(shapes);
            faults = List.copyOf(faults);
        }
    }

    /** @param townships those of the county by their codes */
    static Read read(byte[] file, Map<String, UUID> townships) {
        GeoJson reader = new GeoJson(townships);
        reader.read(file);
        return new Read(reader.faults.isEmpty() ? reader.shapes : List.of(), reader.shown());
    }

    private List<MapFault> shown() {
        if (faults.size() <= MOST_FAULTS) {
            return faults;
        }
        List<MapFault> first = new ArrayList<>(faults.subList(0, MOST_FAULTS));
        first.add(MapFault.of("more", faults.size() - MOST_FAULTS));
        return first;
    }

    private void read(byte[] file) {
        if (file.length > LARGEST) {
            faults.add(MapFault.of("size", LARGEST / 1024 / 1024));
            return;
        }
        JsonNode root;
        try {
            root = JSON.readTree(file);
        } catch (JacksonException broken) {
            faults.add(MapFault.of("json", DEEPEST));
            return;
        }
        JsonNode features = root.path("features");
        if (!root.path("type").asString("").equals("FeatureCollection") || !features.isArray()) {
            faults.add(MapFault.of("collection"));
        } else if (features.isEmpty()) {
            faults.add(MapFault.of("empty"));
        } else {
            for (int i = 0; i < features.size(); i++) {
                feature(i + 1, features.path(i));
            }
            if (points > MOST_POINTS) {
                faults.add(MapFault.of("points", points, MOST_POINTS));
            }
        }
    }

    private void feature(int number, JsonNode feature) {
        String code = feature.path("properties").path("code").asString("").strip();
        UUID township = townships.get(code);
        String name = code.isEmpty() ? "" : MapFault.quoted(code);
        if (code.isEmpty()) {
            faults.add(MapFault.of("noCode", number));
        } else if (township == null) {
            faults.add(MapFault.of("unknownCode", number, name));
        } else if (!seen.add(code)) {
            faults.add(MapFault.of("twice", number, name));
        }
        List<List<MapPoint>> rings = rings(number, feature.path("geometry"));
        if (rings != null && township != null) {
            shapes.add(new MapShape(township, rings));
        }
    }

    /** Null where something is wrong with them; what it is has been said. */
    private @Nullable List<List<MapPoint>> rings(int number, JsonNode geometry) {
        String type = geometry.path("type").asString("");
        JsonNode coordinates = geometry.path("coordinates");
        List<JsonNode> polygons = new ArrayList<>();
        if (type.equals("Polygon")) {
            polygons.add(coordinates);
        } else if (type.equals("MultiPolygon")) {
            coordinates.forEach(polygons::add);
        } else {
            faults.add(MapFault.of("geometry", number, MapFault.quoted(type)));
            return null;
        }
        List<List<MapPoint>> rings = new ArrayList<>();
        for (JsonNode polygon : polygons) {
            for (JsonNode ring : polygon) {
                List<MapPoint> read = ring(number, ring);
                if (read == null) {
                    return null;
                }
                rings.add(read);
            }
        }
        if (rings.isEmpty()) {
            faults.add(MapFault.of("noRing", number));
            return null;
        }
        return rings;
    }

    private @Nullable List<MapPoint> ring(int number, JsonNode ring) {
        List<MapPoint> read = new ArrayList<>();
        for (JsonNode position : ring) {
            MapPoint point = point(position);
            if (point == null) {
                faults.add(MapFault.of("position", number, MapFault.quoted(position.toString())));
                return null;
            }
            read.add(point);
        }
        points += read.size();
        if (read.size() < 4) {
            faults.add(MapFault.of("short", number));
            return null;
        }
        if (!read.get(0).equals(read.get(read.size() - 1))) {
            faults.add(MapFault.of("unclosed", number));
            return null;
        }
        return read;
    }

    /** Null where the two are no longitude and latitude in degrees. */
    private static @Nullable MapPoint point(JsonNode position) {
        if (!position.path(0).isNumber() || !position.path(1).isNumber()) {
            return null;
        }
        double longitude = position.path(0).doubleValue();
        double latitude = position.path(1).doubleValue();
        return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 ? new MapPoint(longitude, latitude) : null;
    }
}
