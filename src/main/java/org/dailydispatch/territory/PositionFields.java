package org.dailydispatch.territory;

import org.dailydispatch.form.FieldReader;
import org.dailydispatch.form.Typed;
import org.jspecify.annotations.Nullable;

/** Two fields, {@code latitude} and {@code longitude}, that are filled both or neither. */
public final class PositionFields {

    private PositionFields() {}

    /** Null where both are empty, and where one of them is wrong. */
    public static @Nullable Coordinates read(FieldReader read, @Nullable String latitude, @Nullable String longitude) {
        if (Typed.text(latitude) == null && Typed.text(longitude) == null) {
            return null;
        }
        Coordinates at = Coordinates.read(latitude, longitude);
        if (at == null) {
            boolean northIsWrong = Coordinates.read(latitude, "0") == null;
            read.refuse(northIsWrong ? "latitude" : "longitude", "territory.error.position");
        }
        return at;
    }
}
