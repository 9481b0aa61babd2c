package org.dailydispatch.checklist;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.language.Name;
import org.dailydispatch.territory.SiteKind;
import org.jspecify.annotations.Nullable;

/**
 * A checklist in the list of all.
 *
 * @param covert whether it is for covert visits, to sites of every kind
 * @param latest the number of the latest version; 0 where none is published
 * @param publishedAt when the latest was published; null where none is
 */
public record Listed(
        UUID id,
        String code,
        Name name,
        boolean covert,
        List<SiteKind> kinds,
        int latest,
        @Nullable Instant publishedAt) {

    public Listed {
        kinds = List.copyOf(kinds);
    }

    public boolean published() {
        return latest > 0;
    }
}
