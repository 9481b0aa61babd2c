package org.dailydispatch.checklist;

import java.util.List;
import org.dailydispatch.language.Name;

/** Items that stand together under one heading, in the order of the list. */
public record Section(Name name, List<Item> items) {

    public Section {
        items = List.copyOf(items);
    }
}
