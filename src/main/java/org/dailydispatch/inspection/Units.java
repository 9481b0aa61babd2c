package org.dailydispatch.inspection;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The responsible units of what failed at a site.
 *
 * @param byItem the latest by item, the latest of all first
 */
public record Units(Map<String, String> byItem) {

    public Units {
        byItem = Collections.unmodifiableMap(new LinkedHashMap<>(byItem));
    }

    /** Who had to put the item right last time, or else whatever failed at the site last. */
    public Optional<String> of(String item) {
        return Optional.ofNullable(byItem.get(item))
                .or(() -> byItem.values().stream().findFirst());
    }
}
