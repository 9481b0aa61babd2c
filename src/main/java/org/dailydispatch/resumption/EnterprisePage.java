package org.dailydispatch.resumption;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list of enterprises, by code.
 *
 * @param total rows of the whole list
 * @param next the enterprise behind which the next part begins; null on the last one
 */
public record EnterprisePage(
        List<EnterpriseLine> lines, long total, @Nullable UUID next) {

    public EnterprisePage {
        lines = List.copyOf(lines);
    }

    /** Those of the part whose last record names a difficulty. */
    public List<UUID> difficult() {
        return lines.stream()
                .filter(line -> !line.difficulties().isEmpty())
                .map(EnterpriseLine::id)
                .toList();
    }
}
