package org.dailydispatch.checklist;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The parts of an item that lie in the database as JSON. */
@Component
class ItemJson {

    private final JsonMapper json;

    ItemJson(JsonMapper json) {
        this.json = json;
    }

    List<Measure> measures(String text) {
        return Arrays.stream(json.readValue(text, Stored[].class))
                .map(Stored::measure)
                .toList();
    }

    List<Option> options(String text) {
        return List.of(json.readValue(text, Option[].class));
    }

    @Nullable
    Dependence dependence(@Nullable String text) {
        return text == null ? null : json.readValue(text, Dependence.class);
    }

    /** For every part: a list, a dependence. */
    String write(Object part) {
        return json.writeValueAsString(part);
    }

    /** A measure as it lies there; those of the first versions are all whole numbers and do not say so. */
    private record Stored(
            String code,
            String zh,
            String en,
            String unitZh,
            String unitEn,
            Measure.@Nullable Kind kind,
            @Nullable Integer decimals,
            BigDecimal min,
            BigDecimal max,
            @Nullable BigDecimal passMin,
            @Nullable BigDecimal passMax,
            @Nullable String atMost,
            @Nullable String passAtLeast) {

        Measure measure() {
            return new Measure(
                    code,
                    zh,
                    en,
                    unitZh,
                    unitEn,
                    kind == null ? Measure.Kind.COUNT : kind,
                    decimals == null ? 0 : decimals,
                    min,
                    max,
                    passMin,
                    passMax,
                    atMost,
                    passAtLeast);
        }
    }
}
