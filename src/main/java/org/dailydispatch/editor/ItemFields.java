package org.dailydispatch.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dailydispatch.checklist.Dependence;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.checklist.Measure;
import org.dailydispatch.checklist.Option;
import org.dailydispatch.editor.Change.Field;
import org.dailydispatch.editor.Change.Shown;
import org.jspecify.annotations.Nullable;

/** An item as a flat list of fields, so that two of them can be compared one by one. */
final class ItemFields {

    private static final String LABEL = "editor.field.";

    private record Key(String label, String part) {}

    private final Map<Key, Shown> fields = new LinkedHashMap<>();

    private ItemFields(Item item) {
        put("textZh", item.text().zh());
        put("textEn", item.text().en());
        put("helpZh", item.help() == null ? null : item.help().zh());
        put("helpEn", item.help() == null ? null : item.help().en());
        put("picture", "", item.picture() == null ? Shown.NOTHING : Shown.text(shortened(item.picture())));
        put("category", "", Shown.key("checklist.Category.", item.category()));
        put("asks", "", new Shown("editor.asks." + item.asksVerdict(), true));
        put("severity", "", Shown.key("checklist.Severity.", item.severity()));
        put("photo", "", Shown.yes(item.photoOnFailure()));
        put("dependsOn", dependence(item.dependsOn()));
        item.measures().forEach(this::measure);
        if (!item.options().isEmpty()) {
            put("choice", "", Shown.key("editor.choice.", item.choice()));
        }
        item.options().forEach(this::option);
    }

    /** What differs; nothing where the items say the same. */
    static List<Field> between(Item before, Item after) {
        Map<Key, Shown> old = new ItemFields(before).fields;
        Map<Key, Shown> now = new ItemFields(after).fields;
        Set<Key> keys = new LinkedHashSet<>(now.keySet());
        keys.addAll(old.keySet());
        List<Field> differing = new ArrayList<>();
        for (Key key : keys) {
            Shown was = old.getOrDefault(key, Shown.NOTHING);
            Shown is = now.getOrDefault(key, Shown.NOTHING);
            if (!was.equals(is)) {
                differing.add(new Field(LABEL + key.label, key.part, was, is));
            }
        }
        List<Field> order = order(before, after);
        differing.addAll(order);
        return differing;
    }

    /** Measures or options in another order, where none came or went. */
    private static List<Field> order(Item before, Item after) {
        List<Field> found = new ArrayList<>();
        order(
                "measures",
                before.measures().stream().map(Measure::code).toList(),
                after.measures().stream().map(Measure::code).toList(),
                found);
        order(
                "options",
                before.options().stream().map(Option::code).toList(),
                after.options().stream().map(Option::code).toList(),
                found);
        return found;
    }

    private static void order(String label, List<String> before, List<String> after, List<Field> found) {
        if (!before.equals(after) && Set.copyOf(before).equals(Set.copyOf(after))) {
            found.add(new Field(
                    LABEL + "order." + label,
                    "",
                    Shown.text(String.join(", ", before)),
                    Shown.text(String.join(", ", after))));
        }
    }

    private void measure(Measure measure) {
        String code = measure.code();
        put("zh", code, Shown.text(measure.zh()));
        put("en", code, Shown.text(measure.en()));
        put("unitZh", code, Shown.text(measure.unitZh()));
        put("unitEn", code, Shown.text(measure.unitEn()));
        put("kind", code, Shown.key("editor.kind.", measure.kind()));
        put("decimals", code, Shown.text(measure.decimals()));
        put("min", code, Shown.text(measure.min().toPlainString()));
        put("max", code, Shown.text(measure.max().toPlainString()));
        put(
                "passMin",
                code,
                Shown.text(measure.passMin() == null ? null : measure.passMin().toPlainString()));
        put(
                "passMax",
                code,
                Shown.text(measure.passMax() == null ? null : measure.passMax().toPlainString()));
        put("atMost", code, Shown.text(measure.atMost()));
        put("passAtLeast", code, Shown.text(measure.passAtLeast()));
    }

    private void option(Option option) {
        put("optionZh", option.code(), Shown.text(option.zh()));
        put("optionEn", option.code(), Shown.text(option.en()));
        put("required", option.code(), Shown.yes(option.required()));
    }

    private static @Nullable String dependence(@Nullable Dependence dependence) {
        return dependence == null ? null : dependence.item() + ": " + String.join(", ", dependence.anyOf());
    }

    private static String shortened(Object id) {
        String text = id.toString();
        return text.substring(text.length() - 6);
    }

    private void put(String label, @Nullable String text) {
        put(label, "", Shown.text(text));
    }

    private void put(String label, String part, Shown shown) {
        fields.put(new Key(label, part), shown);
    }
}
