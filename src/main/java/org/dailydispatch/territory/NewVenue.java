package org.dailydispatch.territory;

import java.util.UUID;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a venue that is added on the spot, or when it is confirmed.
 *
 * @param at where it lies; null where nobody says
 */
public record NewVenue(
        SiteKind kind, Name name, UUID townshipId, @Nullable Coordinates at) {

    public NewVenue {
        if (kind.family() != SiteFamily.VENUE) {
            throw new IllegalArgumentException(kind + " is no venue");
        }
    }

    /** The first characters, for narrow tables. */
    Name shortName() {
        return new Name(first(name.zh(), 24), first(name.en(), 48));
    }

    static String first(String text, int most) {
        int length = text.codePointCount(0, text.length());
        return length <= most ? text : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
