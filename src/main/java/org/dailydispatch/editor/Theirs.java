package org.dailydispatch.editor;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dailydispatch.form.Differences;
import org.dailydispatch.language.Name;

/** What is stored now, for whoever was overtaken: by field, where it differs from what was typed. */
final class Theirs {

    private Theirs() {}

    static Map<String, String> of(Name typed, Name stored) {
        return Differences.theirs(texts(typed), texts(stored));
    }

    private static Map<String, String> texts(Name name) {
        return Map.of("nameZh", name.zh(), "nameEn", name.en());
    }

    static Map<String, String> of(ItemForm typed, ItemForm stored) {
        return Differences.theirs(texts(typed), texts(stored));
    }

    private static Map<String, String> texts(ItemForm form) {
        Map<String, String> texts = new LinkedHashMap<>();
        put(texts, "textZh", form.textZh);
        put(texts, "textEn", form.textEn);
        put(texts, "helpZh", form.helpZh);
        put(texts, "helpEn", form.helpEn);
        for (int place = 0; place < form.measures.size(); place++) {
            MeasureForm measure = form.measures.get(place);
            String row = "measures[" + place + "].";
            put(texts, row + "code", measure.code);
            put(texts, row + "zh", measure.zh);
            put(texts, row + "en", measure.en);
            put(texts, row + "unitZh", measure.unitZh);
            put(texts, row + "unitEn", measure.unitEn);
            put(texts, row + "decimals", measure.decimals);
            put(texts, row + "min", measure.min);
            put(texts, row + "max", measure.max);
            put(texts, row + "passMin", measure.passMin);
            put(texts, row + "passMax", measure.passMax);
        }
        for (int place = 0; place < form.options.size(); place++) {
            OptionForm option = form.options.get(place);
            put(texts, "options[" + place + "].code", option.code);
            put(texts, "options[" + place + "].zh", option.zh);
            put(texts, "options[" + place + "].en", option.en);
        }
        return texts;
    }

    private static void put(Map<String, String> texts, String field, @org.jspecify.annotations.Nullable String text) {
        texts.put(field, text == null ? "" : text.strip());
    }
}
