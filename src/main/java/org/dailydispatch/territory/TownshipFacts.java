package org.dailydispatch.territory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/** What an administrator says about a township. */
record TownshipFacts(
        String code,
        Name name,
        Name shortName,
        TownshipKind kind,
        int position,
        @Nullable Integer gridRow,
        @Nullable Integer gridCol) {

    /** Field by field, for comparing. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("code", code);
        texts.put("nameZh", name.zh());
        texts.put("nameEn", name.en());
        texts.put("shortZh", shortName.zh());
        texts.put("shortEn", shortName.en());
        texts.put("kind", kind.name());
        texts.put("position", String.valueOf(position));
        texts.put("gridRow", Objects.toString(gridRow, ""));
        texts.put("gridCol", Objects.toString(gridCol, ""));
        return texts;
    }
}
