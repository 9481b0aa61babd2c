package org.dailydispatch.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dailydispatch.day.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every fault of a map is named, and what is right is drawn with few points. */
class GeoJsonTest {

    private static final UUID NORTH = Ids.next();
    private static final UUID SOUTH = Ids.next();
    private static final Map<String, UUID> TOWNSHIPS = Map.of("370782001", NORTH, "370782002", SOUTH);
    private static final String SQUARE = "[[[119,36],[120,36],[120,37],[119,37],[119,36]]]";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            nothing at all {                                                                     | json
            {"type":"FeatureCollection","features":[NaN]}                                        | json
            []                                                                                   | collection
            {"type":"Feature"}                                                                   | collection
            {"type":"FeatureCollection","features":{}}                                           | collection
            {"type":"FeatureCollection","features":[]}                                           | empty
            F:370782001:Point:[119,36]                                                           | geometry
            F:370782001:LineString:[[119,36],[120,36]]                                           | geometry
            F:370782001:Polygon:[]                                                               | noRing
            F:370782001:MultiPolygon:[[]]                                                        | noRing
            F:370782001:Polygon:[[[119,36],[120,36],[119,36]]]                                   | short
            F:370782001:Polygon:[[[119,36],[120,36],[120,37],[119,37]]]                          | unclosed
            F:370782001:Polygon:[[[181,36],[120,36],[120,37],[181,36]]]                          | position
            F:370782001:Polygon:[[[119,91],[120,36],[120,37],[119,91]]]                          | position
            F:370782001:Polygon:[[[1e999,36],[120,36],[120,37],[1e999,36]]]                      | position
            F:370782001:Polygon:[[["119",36],[120,36],[120,37],["119",36]]]                      | position
            F:370782001:Polygon:[[[119],[120,36],[120,37],[119]]]                                | position
            F:370782001:Polygon:[[null,[120,36],[120,37],null]]                                  | position
            F::Polygon:[[[119,36],[120,36],[120,37],[119,37],[119,36]]]                          | noCode
            F:<b>1</b>:Polygon:[[[119,36],[120,36],[120,37],[119,37],[119,36]]]                  | unknownCode
            F:370782001:Polygon:[[[119,36],[120,36],[120,37],[119,37],[119,36]]]                 | ``
            F:370782001:MultiPolygon:[[[[119,36],[120,36],[120,37],[119,37],[119,36]]]]          | ``
            """)
    void everyFaultHasItsName(String file, String fault) {
        GeoJson.Read read = read(file.startsWith("F:") ? feature(file) : file);
        assertThat(names(read)).isEqualTo(fault);
        assertThat(read.shapes().isEmpty()).isEqualTo(!fault.isEmpty());
    }

    @Test
    void aCodeComesOnceAndAllFaultsAreTold() {
        String file = collection(one("370782001", SQUARE), one("370782001", SQUARE), one("1", "[[[0,0]]]"));
        assertThat(names(read(file))).isEqualTo("twice unknownCode short");
    }

    @Test
    void moreThanTwentyFaultsAreOnlyCounted() {
        String file = collection(
                IntStream.range(0, 25).mapToObj(i -> one("x" + i, SQUARE)).toArray(String[]::new));
        assertThat(read(file).faults()).hasSize(21).last().isEqualTo(MapFault.of("more", 5));
    }

    @Test
    void whatIsLargeOrNestedDeeplyIsRefusedBeforeItIsUnderstood() {
        assertThat(names(GeoJson.read(new byte[GeoJson.LARGEST + 1], TOWNSHIPS)))
                .isEqualTo("size");
        assertThat(names(read("[".repeat(100_000)))).isEqualTo("json");
        assertThat(names(read("{\"type\":\"FeatureCollection\",\"features\":" + "[".repeat(25) + "]".repeat(25) + "}")))
                .isEqualTo("json");
    }

    @Test
    void tooManyPointsAreRefused() {
        String point = "[1,1],";
        assertThat(names(read(collection(one("370782001", "[[" + point.repeat(GeoJson.MOST_POINTS) + "[1,1]]]")))))
                .isEqualTo("points");
    }

    @Test
    void aDrawingKeepsProportionsAndHasFewPoints() {
        GeoJson.Read read = read(collection(one("370782001", "[[" + circle(20_000) + "]]"), one("370782002", SQUARE)));
        CountyMap map = MapDrawing.of(read.shapes()).orElseThrow();
        assertThat(map.areas()).extracting(CountyMap.Area::townshipId).containsExactly(NORTH, SOUTH);
        assertThat(map.areas()).allSatisfy(area -> {
            assertThat(area.path()).matches("[MLZ0-9. -]+");
            assertThat(area.room()).isPositive();
        });
        long corners = map.areas().get(0).path().chars().filter(c -> c == 'L').count();
        assertThat(corners).isBetween(8L, (long) MapDrawing.MOST_POINTS);
        // A degree of longitude at 36.5° is 0.8 of one of latitude, and the two squares together are two wide.
        assertThat(map.width() / (double) map.height()).isBetween(1.5, 1.7);
    }

    @Test
    void aNeedleKeepsFourPointsAndALineIsNoMap() {
        List<MapPoint> needle = List.of(
                new MapPoint(0, 0),
                new MapPoint(50, 0.01),
                new MapPoint(100, 0),
                new MapPoint(50, -0.01),
                new MapPoint(0, 0));
        assertThat(Simplified.ring(needle, 1))
                .hasSizeGreaterThanOrEqualTo(4)
                .startsWith(new MapPoint(0, 0))
                .endsWith(new MapPoint(0, 0));
        assertThat(MapDrawing.of(read(collection(one("370782001", "[[[119,36],[119,37],[119,38],[119,36]]]")))
                        .shapes()))
                .isEmpty();
    }

    private static String circle(int points) {
        return IntStream.rangeClosed(0, points)
                .mapToObj(i -> i % points)
                .map(i -> "[" + (120.5 + 0.5 * Math.cos(2 * Math.PI * i / points)) + ","
                        + (36.5 + 0.5 * Math.sin(2 * Math.PI * i / points)) + "]")
                .collect(Collectors.joining(","));
    }

    private static GeoJson.Read read(String file) {
        return GeoJson.read(file.getBytes(StandardCharsets.UTF_8), TOWNSHIPS);
    }

    private static String names(GeoJson.Read read) {
        return read.faults().stream()
                .map(fault -> fault.key().substring(fault.key().lastIndexOf('.') + 1))
                .collect(Collectors.joining(" "));
    }

    /** F:code:type:coordinates. */
    private static String feature(String line) {
        String[] parts = line.split(":", 4);
        return collection(feature(parts[1], parts[2], parts[3]));
    }

    private static String one(String code, String coordinates) {
        return feature(code, "Polygon", coordinates);
    }

    private static String feature(String code, String type, String coordinates) {
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"" + code + "\"},\"geometry\":{\"type\":\"" + type
                + "\",\"coordinates\":" + coordinates + "}}";
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }
}
