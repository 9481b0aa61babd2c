package org.dailydispatch.editor;

import java.util.List;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/**
 * One line of the difference between two versions.
 *
 * @param code the item's code; empty where the checklist itself or a section changed
 * @param name the text of the item, or the name of the section, as it reads now
 * @param from where the item stood, or how the section was called
 * @param to where the item stands, or how the section is called
 * @param fields what changed inside, in the order of the form
 */
record Change(
        Kind kind,
        String code,
        Name name,
        @Nullable Place from,
        @Nullable Place to,
        List<Field> fields) {

    Change {
        fields = List.copyOf(fields);
    }

    enum Kind {
        RENAMED_CHECKLIST,
        RENAMED_SECTION,
        ADDED,
        REMOVED,
        MOVED,
        CHANGED
    }

    /** @param position counted from 1; 0 for a section itself */
    record Place(Name section, int position) {}

    /**
     * @param label the key of the field's name in the bundle
     * @param part the code of the measure or option that the field belongs to; empty for one of the item itself
     */
    record Field(String label, String part, Shown before, Shown after) {}

    /** @param key whether the text is a key of the bundle rather than a text that somebody wrote */
    record Shown(String text, boolean key) {

        static final Shown NOTHING = new Shown("", false);

        static Shown text(@Nullable Object value) {
            return value == null ? NOTHING : new Shown(value.toString(), false);
        }

        static Shown key(String prefix, @Nullable Enum<?> value) {
            return value == null ? NOTHING : new Shown(prefix + value.name(), true);
        }

        static Shown yes(boolean value) {
            return new Shown(value ? "common.yes" : "common.no", true);
        }
    }
}
