package org.dailydispatch.editor;

import java.util.List;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.language.Name;

/**
 * A section of a working copy.
 *
 * @param key names the section while it is worked on, so that it may be renamed and moved at the same time
 * @param items in order; their positions and sections are only right in {@link Content#items()}
 */
record Part(String key, Name name, List<Item> items) {

    Part {
        items = List.copyOf(items);
    }

    boolean is(String otherKey) {
        return key.equals(otherKey);
    }

    Part named(Name other) {
        return new Part(key, other, items);
    }

    Part with(List<Item> others) {
        return new Part(key, name, others);
    }

    public boolean has(String code) {
        return items.stream().anyMatch(item -> item.code().equals(code));
    }
}
