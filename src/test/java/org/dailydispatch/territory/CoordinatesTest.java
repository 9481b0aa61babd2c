package org.dailydispatch.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoordinatesTest {

    /**
     * Metres. A degree of the equator and half a meridian follow from the radius alone; Nashville to Los Angeles is the
     * usual example of the formula (2 886.444 km for a radius of 6 371 km), here for our radius.
     */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 1, 111195",
        "90, 0, -90, 0, 20015115",
        "0, 0, 0.016666667, 0, 1853",
        "36.12, -86.67, 33.94, -118.40, 2886448",
        "35.99, 179.99, 35.99, -179.99, 1799",
        "35.99, 119.41, 35.99, 119.41, 0"
    })
    void distancesAreInMetresAlongTheSurface(
            double north, double east, double otherNorth, double otherEast, int metres) {
        Coordinates one = new Coordinates(north, east);
        Coordinates other = new Coordinates(otherNorth, otherEast);
        assertThat(one.to(other).metres()).isCloseTo(metres, within(1));
        assertThat(other.to(one)).isEqualTo(one.to(other));
    }

    @Test
    void twoKilometresAreNotFarAndOneMetreMoreIs() {
        assertThat(new Distance(2_000).far()).isFalse();
        assertThat(new Distance(2_001).far()).isTrue();
        assertThat(new Distance(2_349).kilometres()).isEqualByComparingTo("2.3");
        assertThat(new Distance(2_350).kilometres()).isEqualByComparingTo("2.4");
    }

    @ParameterizedTest
    @CsvSource({"'35.99,119.41'", "'35.99，119.41'", "'３５.９９, １１９.４１'", "' 35.990000 , +119.41 '"})
    void aPairIsReadHoweverItIsTyped(String pair) {
        assertThat(Coordinates.read(pair)).isEqualTo(new Coordinates(35.99, 119.41));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "35.99", "35.99,119.41,3", "91,0", "0,180.1", "NaN,0", "1e1,0", "a,b", "35.99;119.41", ","})
    void whatIsNoPlaceIsNotRead(String pair) {
        assertThat(Coordinates.read(pair)).isNull();
    }

    @Test
    void theEarthEndsAtItsPoles() {
        assertThatThrownBy(() -> new Coordinates(90.1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Coordinates(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
