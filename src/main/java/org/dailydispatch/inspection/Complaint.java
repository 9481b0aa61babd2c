package org.dailydispatch.inspection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that keeps a filing from being accepted.
 *
 * @param item the code of the item that it is about; null where it is about the whole form
 * @param field the part of the item or form: {@code verdict}, {@code measures.sampled}, {@code remark}, …
 * @param key the key of the message
 * @param arguments what the message's placeholders stand for; a {@link org.dailydispatch.language.Name} is shown in the
 *     reader's language
 */
public record Complaint(@Nullable String item, String field, String key, List<Object> arguments) {

    public Complaint {
        arguments = List.copyOf(arguments);
    }

    /** About an item. */
    public static Complaint about(String item, String field, String key, Object... arguments) {
        return new Complaint(item, field, key, List.of(arguments));
    }

    /** About the whole form. */
    public static Complaint aboutForm(String field, String key, Object... arguments) {
        return new Complaint(null, field, key, List.of(arguments));
    }

    /** Whether the item has simply not been answered. */
    public boolean gap() {
        return key.equals(FilingRules.MISSING);
    }

    public boolean sameFieldAs(Complaint other) {
        return field.equals(other.field) && (item == null ? other.item == null : item.equals(other.item));
    }
}
