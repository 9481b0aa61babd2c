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

    /** Whether the other says the same venue once more; where exactly it lies may be said better. */
    boolean isAlso(NewVenue other) {
        return kind == other.kind && name.equals(other.name) && townshipId.equals(other.townshipId);
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
