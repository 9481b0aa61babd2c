package org.dailydispatch.inspection;

import java.util.List;
import java.util.Map;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Offer;
import org.dailydispatch.photo.PhotoAlbum;
import org.dailydispatch.territory.Site;
import org.dailydispatch.territory.Township;

/**
 * Where and by what an inspection is made.
 *
 * @param offers the lists that can be filled in there
 * @param photos those of the author that have arrived for the inspection
 * @param standing the failures that are filed already, by item; empty for a new inspection
 */
record Ground(
        Site site,
        Township township,
        Checklist checklist,
        List<Offer> offers,
        PhotoAlbum photos,
        Map<String, Failure> standing) {

    Ground {
        offers = List.copyOf(offers);
        standing = Map.copyOf(standing);
    }

    /** Whether the list belongs to sites of this kind; an older version of it does too. */
    boolean isOffered() {
        return offers.stream().anyMatch(offer -> offer.code().equals(checklist.code()));
    }
}
