package org.dailydispatch.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.language.Name;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.territory.SiteKind;

/**
 * What a working copy holds. It may be incomplete: only publishing asks for both languages and for everything to fit.
 * Never changes; each deed gives another content.
 *
 * @param kinds the kinds of site that the checklist will belong to
 */
record Content(Name name, List<SiteKind> kinds, List<Part> parts) {

    Content {
        kinds = List.copyOf(kinds);
        parts = List.copyOf(parts);
    }

    /** A published version to be worked on. */
    static Content of(Checklist version, List<SiteKind> kinds) {
        List<Part> parts = new ArrayList<>();
        version.sections()
                .forEach(section -> parts.add(new Part("s" + (parts.size() + 1), section.name(), section.items())));
        return new Content(version.name(), kinds, parts);
    }

    /** All items in order, each with its position and section as they will be published. */
    List<Item> items() {
        List<Item> all = new ArrayList<>();
        for (Part part : parts) {
            part.items().forEach(item -> all.add(item.at(all.size() + 1, part.name())));
        }
        return all;
    }

    public Optional<Item> find(String code) {
        return items().stream().filter(item -> item.code().equals(code)).findFirst();
    }

    /** @throws NotFoundException where there is none, perhaps because somebody removed it */
    Item item(String code) {
        return find(code).orElseThrow(() -> new NotFoundException("item " + code + " of a working copy"));
    }

    /** @throws NotFoundException where there is none, perhaps because somebody removed it */
    Part part(String key) {
        return parts.stream()
                .filter(part -> part.is(key))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("section " + key + " of a working copy"));
    }

    Part partOf(String code) {
        return parts.stream()
                .filter(part -> part.has(code))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("item " + code + " of a working copy"));
    }

    Content about(Name otherName, List<SiteKind> otherKinds) {
        return new Content(otherName, otherKinds, parts);
    }

    Content addPart(String key, Name partName) {
        return with(Stream.concat(parts.stream(), Stream.of(new Part(key, partName, List.of())))
                .toList());
    }

    Content renamePart(String key, Name other) {
        part(key);
        return each(part -> part.is(key) ? part.named(other) : part);
    }

    Content movePart(String key, Direction direction) {
        return with(moved(parts, parts.indexOf(part(key)), direction));
    }

    /** @throws RefusedException where items are left in it */
    Content removePart(String key) {
        Part gone = part(key);
        if (!gone.items().isEmpty()) {
            throw new RefusedException("editor.refused.notEmpty", gone.items().size());
        }
        return with(parts.stream().filter(part -> !part.is(gone.key())).toList());
    }

    /** Adds the item at the end of a section. */
    Content addItem(String key, Item item) {
        part(key);
        return each(part -> part.is(key)
                ? part.with(
                        Stream.concat(part.items().stream(), Stream.of(item)).toList())
                : part);
    }

    Content changeItem(String code, Item other) {
        Part holder = partOf(code);
        return each(part -> part.is(holder.key())
                ? part.with(part.items().stream()
                        .map(item -> item.code().equals(code) ? other : item)
                        .toList())
                : part);
    }

    /** Within its section; from its end into the next one, from its beginning into the one before. */
    Content moveItem(String code, Direction direction) {
        Part holder = partOf(code);
        int place = codes(holder).indexOf(code);
        int next = place + direction.step();
        if (next >= 0 && next < holder.items().size()) {
            return each(part -> part.is(holder.key()) ? part.with(moved(part.items(), place, direction)) : part);
        }
        int neighbour = parts.indexOf(holder) + direction.step();
        return neighbour < 0 || neighbour >= parts.size()
                ? this
                : placeItem(code, parts.get(neighbour).key(), direction == Direction.UP);
    }

    Content placeItem(String code, String key) {
        return placeItem(code, key, true);
    }

    private Content placeItem(String code, String key, boolean last) {
        Item item = partOf(code).items().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
        Part target = part(key);
        return removeItem(code).each(part -> {
            if (!part.is(target.key())) {
                return part;
            }
            List<Item> items = new ArrayList<>(part.items());
            items.add(last ? items.size() : 0, item);
            return part.with(items);
        });
    }

    Content removeItem(String code) {
        Part holder = partOf(code);
        return each(part -> part.is(holder.key())
                ? part.with(part.items().stream()
                        .filter(item -> !item.code().equals(code))
                        .toList())
                : part);
    }

    private static List<String> codes(Part part) {
        return part.items().stream().map(Item::code).toList();
    }

    private Content each(UnaryOperator<Part> change) {
        return with(parts.stream().map(change).toList());
    }

    private Content with(List<Part> others) {
        return new Content(name, kinds, others);
    }

    /** The list with one element a step further; the same list where it would leave it. */
    private static <T> List<T> moved(List<T> list, int from, Direction direction) {
        int to = from + direction.step();
        if (to < 0 || to >= list.size()) {
            return list;
        }
        List<T> moved = new ArrayList<>(list);
        moved.add(to, moved.remove(from));
        return moved;
    }
}
