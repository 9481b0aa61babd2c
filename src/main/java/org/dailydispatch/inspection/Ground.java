package org.dailydispatch.inspection;

import java.util.Map;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.territory.Site;
import org.dailydispatch.territory.Township;

/**
 * Where and by what an inspection is made.
 *
 * @param standing the failures that are filed already, by item; empty for a new inspection
 */
record Ground(Site site, Township township, Checklist checklist, Map<String, Failure> standing) {

    Ground {
        standing = Map.copyOf(standing);
    }
}
