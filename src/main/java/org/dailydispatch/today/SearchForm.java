package org.dailydispatch.today;

import java.util.EnumSet;
import java.util.Set;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.form.Typed;
import org.dailydispatch.listing.Address;
import org.dailydispatch.territory.Coordinates;
import org.dailydispatch.territory.SiteFamily;
import org.dailydispatch.territory.SiteKind;
import org.dailydispatch.territory.SiteQuery;
import org.jspecify.annotations.Nullable;

/** What an inspector looks for, as the address says it. What cannot be read narrows nothing. */
class SearchForm {

    public @Nullable String text;

    /** A kind, or a family of kinds. */
    public @Nullable String kind;

    public @Nullable String township;

    /** {@code 35.99,119.41}: the place from which the nearest are wanted. */
    public @Nullable String near;

    /** The last site of the page before. */
    public @Nullable String after;

    SiteQuery query(ReportingDay day) {
        return new SiteQuery(text, kinds(), Typed.id(township), place(), day, Typed.id(after));
    }

    @Nullable
    Coordinates place() {
        return Coordinates.read(near);
    }

    private Set<SiteKind> kinds() {
        SiteKind one = Typed.choice(kind, SiteKind.class);
        SiteFamily family = Typed.choice(kind, SiteFamily.class);
        if (family != null) {
            return family.kinds();
        }
        return one == null ? EnumSet.allOf(SiteKind.class) : EnumSet.of(one);
    }

    boolean narrows() {
        return Typed.text(text) != null || Typed.text(kind) != null || Typed.text(township) != null || place() != null;
    }

    String address(@Nullable Object last) {
        return address("/today/sites").with("after", last).toString();
    }

    /** The same search as a file. */
    String file() {
        return address("/today/sites.xlsx").toString();
    }

    private Address address(String path) {
        return Address.of(path)
                .with("text", text)
                .with("kind", kind)
                .with("township", township)
                .with("near", near);
    }

    /** The same search from nowhere in particular. */
    String addressFromNowhere() {
        return Address.of("/today/sites")
                .with("text", text)
                .with("kind", kind)
                .with("township", township)
                .toString();
    }

    /** The form for a venue that was not found, with what is known of it already. */
    String newVenue() {
        SiteKind one = Typed.choice(kind, SiteKind.class);
        Coordinates place = place();
        return Address.of("/venues/new")
                .with("nameZh", text)
                .with("kind", one != null && one.family() == SiteFamily.VENUE ? one : null)
                .with("townshipId", township)
                .with("latitude", place == null ? null : place.latitude())
                .with("longitude", place == null ? null : place.longitude())
                .toString();
    }
}
