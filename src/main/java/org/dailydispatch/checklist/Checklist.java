package org.dailydispatch.checklist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.language.Name;
import org.dailydispatch.territory.SiteFamily;

/**
 * One published version of a checklist; never changes.
 *
 * @param code stays the same from version to version
 * @param version counted from 1
 * @param items in the order in which they are asked
 */
public record Checklist(UUID versionId, String code, SiteFamily family, Name name, int version, List<Item> items) {

    public Checklist {
        items = List.copyOf(items);
    }

    /** The items under their headings, in order. */
    public List<Section> sections() {
        return items.stream()
                .collect(Collectors.groupingBy(Item::section, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new Section(entry.getKey(), entry.getValue()))
                .toList();
    }

    public Optional<Item> item(String itemCode) {
        return items.stream().filter(item -> item.code().equals(itemCode)).findFirst();
    }
}
