package org.dailydispatch.editor;

import java.util.List;
import java.util.Optional;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.checklist.Measure;
import org.dailydispatch.checklist.Option;

/**
 * What a checklist has said in its published versions.
 *
 * @param covert whether the list is for covert visits, which go to sites of every kind
 * @param versions from the latest to the first
 */
record History(boolean covert, List<Checklist> versions) {

    History {
        versions = List.copyOf(versions);
    }

    Optional<Checklist> latest() {
        return versions.stream().findFirst();
    }

    /** The item as it was published last. */
    Optional<Item> item(String code) {
        return versions.stream().flatMap(version -> version.item(code).stream()).findFirst();
    }

    boolean inLatest(String code) {
        return latest().flatMap(version -> version.item(code)).isPresent();
    }

    /** The measure as it was published last. */
    Optional<Measure> measure(String item, String code) {
        return versions.stream()
                .flatMap(version -> version.item(item).stream())
                .flatMap(found -> found.measure(code).stream())
                .findFirst();
    }

    /** The option as it was published last. */
    Optional<Option> option(String item, String code) {
        return versions.stream()
                .flatMap(version -> version.item(item).stream())
                .flatMap(found -> found.options().stream())
                .filter(option -> option.code().equals(code))
                .findFirst();
    }
}
