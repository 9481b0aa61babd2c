package org.dailydispatch.editor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.language.Name;

/** What a working copy must fulfil to be published. Names everything that is wrong at once. */
final class CopyRules {

    private final Content content;
    private final History history;
    private final List<Fault> found = new ArrayList<>();

    private CopyRules(Content content, History history) {
        this.content = content;
        this.history = history;
    }

    static List<Fault> faults(Content content, History history) {
        CopyRules rules = new CopyRules(content, history);
        rules.aboutList();
        rules.aboutSections();
        rules.aboutItems();
        return rules.found;
    }

    private void aboutList() {
        if (incomplete(content.name())) {
            found.add(Fault.gap("facts", "", "name"));
        }
        if (content.kinds().isEmpty() && !history.covert()) {
            found.add(Fault.gap("facts", "", "kinds"));
        }
        if (content.items().isEmpty()) {
            found.add(Fault.gap("facts", "", "empty"));
        }
    }

    private void aboutSections() {
        Set<String> names = new HashSet<>();
        for (Part part : content.parts()) {
            String anchor = "section-" + part.key();
            if (incomplete(part.name())) {
                found.add(Fault.gap(anchor, "", "sectionName"));
            }
            if (part.items().isEmpty()) {
                found.add(Fault.gap(anchor, "", "sectionEmpty", part.name()));
            }
            if (!names.add(part.name().zh())) {
                found.add(Fault.wrong(anchor, "", "sectionTwice", part.name()));
            }
        }
    }

    private void aboutItems() {
        List<Item> earlier = new ArrayList<>();
        for (Item item : content.items()) {
            found.addAll(ItemRules.faults(item));
            found.addAll(DependenceRules.faults(item, earlier));
            found.addAll(HistoryRules.faults(item, history));
            if (earlier.stream().anyMatch(other -> other.code().equals(item.code()))) {
                found.add(Fault.wrong("item-" + item.code(), "code", "codeTwice", item.code()));
            }
            earlier.add(item);
        }
    }

    private static boolean incomplete(Name name) {
        return name.zh().isBlank() || name.en().isBlank();
    }
}
