package org.dailydispatch.checklist;

import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.language.Name;
import org.dailydispatch.territory.SiteKind;

/**
 * A version about to be published.
 *
 * @param kinds the kinds of site that the list belongs to from now on
 * @param note what changed, in the words of whoever publishes
 */
public record Edition(
        UUID checklistId, Name name, List<SiteKind> kinds, List<Item> items, String note, Actor publisher) {

    public Edition {
        kinds = List.copyOf(kinds);
        items = List.copyOf(items);
    }
}
