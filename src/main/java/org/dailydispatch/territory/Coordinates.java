package org.dailydispatch.territory;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place on the earth, WGS 84 as satellites and browsers give it, to the sixth decimal (some ten centimetres). A map
 * sold in China shows the same place up to 700 m away (GCJ-02): its numbers are none of ours.
 *
 * @param latitude degrees, north positive
 * @param longitude degrees, east positive
 */
public record Coordinates(double latitude, double longitude) {

    /** The mean radius of the earth (IUGG), in metres. */
    static final double EARTH = 6_371_008.8;

    private static final Pattern DEGREES = Pattern.compile("[-+]?\\d{1,3}(\\.\\d{1,15})?");

    public Coordinates {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("No place on the earth: " + latitude + ", " + longitude);
        }
        latitude = Math.round(latitude * 1e6) / 1e6;
        longitude = Math.round(longitude * 1e6) / 1e6;
    }

    /** From degrees as they are typed or sent; null where they are none. */
    public static @Nullable Coordinates read(@Nullable String latitude, @Nullable String longitude) {
        Double north = degrees(latitude, 90);
        Double east = degrees(longitude, 180);
        return north == null || east == null ? null : new Coordinates(north, east);
    }

    /** From {@code 35.99,119.41}; null where it is none. */
    public static @Nullable Coordinates read(@Nullable String pair) {
        String[] parts = pair == null ? new String[0] : pair.split("[,，]", -1);
        return parts.length == 2 ? read(parts[0], parts[1]) : null;
    }

    private static @Nullable Double degrees(@Nullable String typed, int most) {
        if (typed == null || typed.length() > 40) {
            return null;
        }
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (!DEGREES.matcher(text).matches()) {
            return null;
        }
        double degrees = Double.parseDouble(text);
        return Math.abs(degrees) <= most ? degrees : null;
    }

    /** Along the surface of a sphere (haversine); at most half a percent beside the true distance. */
    public Distance to(Coordinates other) {
        double phi = Math.toRadians(latitude);
        double otherPhi = Math.toRadians(other.latitude);
        double north = Math.sin((otherPhi - phi) / 2);
        double east = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double half = north * north + Math.cos(phi) * Math.cos(otherPhi) * east * east;
        return new Distance(Math.toIntExact(Math.round(2 * EARTH * Math.asin(Math.sqrt(Math.min(1, half))))));
    }

    /** {@code 35.990000,119.410000}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.6f,%.6f", latitude, longitude);
    }
}
