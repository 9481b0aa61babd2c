package org.dailydispatch.checklist;

import org.dailydispatch.language.Name;

/**
 * A box to tick beside the verdict of an item.
 *
 * @param required whether the item fails without it
 */
public record Option(String code, String zh, String en, boolean required) {

    public Name name() {
        return new Name(zh, en);
    }
}
