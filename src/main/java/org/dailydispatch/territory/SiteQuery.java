package org.dailydispatch.territory;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.listing.Contains;
import org.jspecify.annotations.Nullable;

/**
 * Which sites are looked for. A part that is null does not narrow the search.
 *
 * @param text a part of the name, the code or the road
 * @param kinds never empty
 * @param near where the search is made: the nearest come first, and sites of unknown place not at all
 * @param day on which the sites must be in force
 * @param after the last site of the page before
 */
public record SiteQuery(
        @Nullable String text,
        Set<SiteKind> kinds,
        @Nullable UUID townshipId,
        @Nullable Coordinates near,
        ReportingDay day,
        @Nullable UUID after) {

    public SiteQuery {
        kinds = Set.copyOf(kinds.isEmpty() ? EnumSet.allOf(SiteKind.class) : kinds);
    }

    /** The same search from behind a site on. */
    public SiteQuery after(@Nullable UUID last) {
        return new SiteQuery(text, kinds, townshipId, near, day, last);
    }

    /** Full-width letters and digits count as the narrow ones that codes are written in. */
    @Nullable
    String pattern() {
        return text == null ? null : Contains.pattern(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }
}
