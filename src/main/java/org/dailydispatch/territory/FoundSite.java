package org.dailydispatch.territory;

import java.util.UUID;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/**
 * A site as a search finds it.
 *
 * @param distance from where the search is made; null where it is made from nowhere
 * @param positionInvented whether the coordinates behind the distance are made up for a demonstration
 */
public record FoundSite(
        UUID id,
        SiteKind kind,
        String code,
        Name name,
        @Nullable Name road,
        Name township,
        SiteState state,
        @Nullable Distance distance,
        boolean positionInvented) {

    public boolean proposed() {
        return state == SiteState.PROPOSED;
    }
}
