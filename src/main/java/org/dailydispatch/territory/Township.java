package org.dailydispatch.territory;

import java.util.UUID;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/**
 * A township-level unit (镇街园区).
 *
 * @param code the nine-digit statistical code, or one of our own where a park has none
 * @param shortName what a table row or a tile shows
 * @param position its place among the townships of its county
 * @param gridRow the row of its tile on the schematic map, from 0; null where it has no tile
 * @param gridCol the column of its tile, from 0
 */
public record Township(
        UUID id,
        UUID countyId,
        String code,
        Name name,
        Name shortName,
        TownshipKind kind,
        int position,
        @Nullable Integer gridRow,
        @Nullable Integer gridCol) {}
