package org.dailydispatch.territory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/** What an administrator says about a site. */
record SiteFacts(
        UUID townshipId,
        SiteKind kind,
        String code,
        Name name,
        Name shortName,
        @Nullable Name road,
        int position,
        @Nullable Coordinates at) {

    /** Whether everything but the place is the same. */
    boolean liesOnlyElsewhere(SiteFacts other) {
        return new SiteFacts(townshipId, kind, code, name, shortName, road, position, other.at()).equals(other);
    }

    /** Field by field, for comparing. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("townshipId", townshipId.toString());
        texts.put("kind", kind.name());
        texts.put("code", code);
        texts.put("nameZh", name.zh());
        texts.put("nameEn", name.en());
        texts.put("shortZh", shortName.zh());
        texts.put("shortEn", shortName.en());
        texts.put("roadZh", road == null ? "" : road.zh());
        texts.put("roadEn", road == null ? "" : Objects.toString(road.en(), ""));
        texts.put("position", String.valueOf(position));
        texts.put("latitude", at == null ? "" : String.valueOf(at.latitude()));
        texts.put("longitude", at == null ? "" : String.valueOf(at.longitude()));
        return texts;
    }
}
