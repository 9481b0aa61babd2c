package org.dailydispatch.draft;

import java.math.BigDecimal;
import org.dailydispatch.inspection.Position;
import org.dailydispatch.territory.Coordinates;
import org.dailydispatch.territory.Distance;
import org.dailydispatch.territory.Site;
import org.jspecify.annotations.Nullable;

/**
 * Where the inspector says to be, beside where the site lies.
 *
 * @param position null where the inspector says nothing, or nothing readable
 * @param site null where nobody has said where it lies
 */
record Place(@Nullable Position position, @Nullable Coordinates site) {

    /** Wider than any device's error: what claims more claims nothing. */
    private static final BigDecimal WIDEST = new BigDecimal(1_000_000);

    static Place of(InspectionForm form, Site site) {
        return new Place(position(form), site.at());
    }

    static @Nullable Position position(InspectionForm form) {
        Coordinates at = Coordinates.read(form.latitude, form.longitude);
        return at == null ? null : new Position(at, accuracy(form.accuracy));
    }

    private static @Nullable Integer accuracy(@Nullable String typed) {
        BigDecimal metres = PlainNumber.read(typed).number();
        return metres == null || metres.signum() < 0 || metres.compareTo(WIDEST) > 0 ? null : metres.intValue();
    }

    /** Null where one of the two is not known. */
    public @Nullable Distance distance() {
        return position == null || site == null ? null : position.at().to(site);
    }
}
