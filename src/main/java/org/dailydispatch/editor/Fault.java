package org.dailydispatch.editor;

import java.util.List;

/**
 * Something that keeps a working copy from being published.
 *
 * @param anchor where it is wrong: {@code item-<code>}, {@code section-<key>} or {@code facts}
 * @param field the field of the item's form; empty where none shows it
 * @param key of the message
 * @param arguments of the message
 * @param gap whether something is only missing yet; a working copy may have gaps, but says nothing wrong
 */
record Fault(String anchor, String field, String key, List<Object> arguments, boolean gap) {

    Fault {
        arguments = List.copyOf(arguments);
    }

    static Fault wrong(String anchor, String field, String key, Object... arguments) {
        return new Fault(anchor, field, "editor.fault." + key, List.of(arguments), false);
    }

    static Fault gap(String anchor, String field, String key, Object... arguments) {
        return new Fault(anchor, field, "editor.fault." + key, List.of(arguments), true);
    }
}
