package org.dailydispatch.checklist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.language.Name;

/**
 * One published version of a checklist; never changes.
 *
 * @param code stays the same from version to version
 * @param version counted from 1
 * @param items in the order in which they are asked
 */
public record Checklist(UUID versionId, String code, Name name, int version, List<Item> items) {

    private static final Given NOTHING = new Given(null, List.of());

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

    /** Whether the item is to be asked after these answers, by item; an item depends on earlier ones only. */
    public boolean applies(Item item, Map<String, Given> answers) {
        Dependence dependence = item.dependsOn();
        if (dependence == null) {
            return true;
        }
        Given given = answers.getOrDefault(dependence.item(), NOTHING);
        return dependence.metBy(given.verdict(), given.options())
                && item(dependence.item())
                        .filter(earlier -> earlier.position() < item.position())
                        .filter(earlier -> applies(earlier, answers))
                        .isPresent();
    }

    /** The items that are to be asked after these answers. */
    public List<Item> applying(Map<String, Given> answers) {
        return items.stream().filter(item -> applies(item, answers)).toList();
    }
}
