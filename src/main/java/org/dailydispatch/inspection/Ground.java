package org.dailydispatch.inspection;

import java.util.Map;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.photo.PhotoAlbum;
import org.dailydispatch.territory.Site;
import org.dailydispatch.territory.Township;

/**
 * Where and by what an inspection is made.
 *
 * @param offered whether the list can be filled in there, or could when its version or the venue was new
 * @param photos those of the author that have arrived for the inspection
 * @param standing the failures that are filed already, by item; empty for a new inspection
 */
record Ground(
        Site site,
        Township township,
        Checklist checklist,
        boolean offered,
        PhotoAlbum photos,
        Map<String, Failure> standing) {

    Ground {
        standing = Map.copyOf(standing);
    }
}
