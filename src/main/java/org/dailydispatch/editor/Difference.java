package org.dailydispatch.editor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.editor.Change.Field;
import org.dailydispatch.editor.Change.Kind;
import org.dailydispatch.editor.Change.Place;
import org.dailydispatch.language.Name;

/**
 * What two versions of a checklist say differently. An item is the same item where its code is the same. An item counts
 * as moved where it changed its section, or its place among the items that kept theirs; of those that changed places with
 * one another, as few as possible are named.
 */
final class Difference {

    private final List<Item> before;
    private final List<Item> after;
    private final Map<String, Item> old;
    private final Map<Name, Name> renamed;

    private Difference(List<Item> before, List<Item> after) {
        this.before = before;
        this.after = after;
        this.old = byCode(before);
        this.renamed = renamedSections();
    }

    static List<Change> between(Name nameBefore, List<Item> before, Name nameAfter, List<Item> after) {
        List<Change> changes = new ArrayList<>();
        if (!nameBefore.equals(nameAfter)) {
            changes.add(renaming(Kind.RENAMED_CHECKLIST, nameBefore, nameAfter));
        }
        changes.addAll(new Difference(before, after).changes());
        return changes;
    }

    private List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        renamed.forEach((was, is) -> changes.add(renaming(Kind.RENAMED_SECTION, was, is)));
        Set<String> settled = settled();
        for (Item item : after) {
            Item was = old.get(item.code());
            if (was == null) {
                changes.add(new Change(Kind.ADDED, item.code(), item.text(), null, place(item), List.of()));
            } else {
                common(was, item, settled).ifPresent(changes::add);
            }
        }
        Map<String, Item> now = byCode(after);
        before.stream()
                .filter(item -> !now.containsKey(item.code()))
                .map(item -> new Change(Kind.REMOVED, item.code(), item.text(), place(item), null, List.of()))
                .forEach(changes::add);
        return changes;
    }

    private Optional<Change> common(Item was, Item item, Set<String> settled) {
        List<Field> fields = ItemFields.between(was, item);
        boolean moved = !settled.contains(item.code());
        if (!moved && fields.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Change(
                fields.isEmpty() ? Kind.MOVED : Kind.CHANGED,
                item.code(),
                item.text(),
                moved ? place(was) : null,
                moved ? place(item) : null,
                fields));
    }

    private boolean sameSection(Item was, Item item) {
        return renamed.getOrDefault(was.section(), was.section()).equals(item.section());
    }

    /** A section is renamed where its name is gone and its items stand under one new name, or in other sections. */
    private Map<Name, Name> renamedSections() {
        Map<Name, Name> found = new LinkedHashMap<>();
        Set<Name> sectionsBefore = sections(before);
        Set<Name> sectionsAfter = sections(after);
        Map<String, Item> now = byCode(after);
        for (Name section : sectionsBefore) {
            List<Name> homes = before.stream()
                    .filter(item -> item.section().equals(section))
                    .map(item -> now.get(item.code()))
                    .filter(Objects::nonNull)
                    .map(Item::section)
                    .filter(home -> !sectionsBefore.contains(home))
                    .distinct()
                    .toList();
            if (!sectionsAfter.contains(section) && homes.size() == 1 && !found.containsValue(homes.get(0))) {
                found.put(section, homes.get(0));
            }
        }
        return found;
    }

    /** As many items as possible that kept section and order: the longest rising run of their old positions. */
    private Set<String> settled() {
        List<Item> common = after.stream()
                .filter(item -> old.containsKey(item.code()))
                .filter(item -> sameSection(Objects.requireNonNull(old.get(item.code())), item))
                .toList();
        int[] length = new int[common.size()];
        int[] previous = new int[common.size()];
        int end = -1;
        for (int one = 0; one < common.size(); one++) {
            length[one] = 1;
            previous[one] = -1;
            for (int earlier = 0; earlier < one; earlier++) {
                if (positionBefore(common.get(earlier)) < positionBefore(common.get(one))
                        && length[earlier] + 1 > length[one]) {
                    length[one] = length[earlier] + 1;
                    previous[one] = earlier;
                }
            }
            if (end < 0 || length[one] > length[end]) {
                end = one;
            }
        }
        Set<String> codes = new HashSet<>();
        for (int one = end; one >= 0; one = previous[one]) {
            codes.add(common.get(one).code());
        }
        return codes;
    }

    private int positionBefore(Item item) {
        return Objects.requireNonNull(old.get(item.code())).position();
    }

    private static Change renaming(Kind kind, Name was, Name is) {
        return new Change(kind, "", is, new Place(was, 0), new Place(is, 0), List.of());
    }

    private static Place place(Item item) {
        return new Place(item.section(), item.position());
    }

    private static Set<Name> sections(List<Item> items) {
        return items.stream().map(Item::section).collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private static Map<String, Item> byCode(List<Item> items) {
        return items.stream().collect(Collectors.toMap(Item::code, Function.identity()));
    }
}
