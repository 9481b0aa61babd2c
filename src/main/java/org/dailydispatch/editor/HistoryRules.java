package org.dailydispatch.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.checklist.Measure;
import org.dailydispatch.checklist.Option;

/**
 * That a code goes on meaning what it meant: answers are compared from version to version by it. A text may be reworded
 * while the code is in use; a code that was given up may come back only as what it was, and a number keeps its kind and
 * its unit.
 */
final class HistoryRules {

    private HistoryRules() {}

    static List<Fault> faults(Item item, History history) {
        List<Fault> found = new ArrayList<>();
        String anchor = "item-" + item.code();
        Optional<Item> before = history.item(item.code());
        if (before.isEmpty()) {
            return found;
        }
        if (!history.inLatest(item.code())
                && !before.get().text().zh().equals(item.text().zh())) {
            found.add(Fault.wrong(
                    anchor, "code", "codeReused", item.code(), before.get().text()));
        }
        if (before.get().asksVerdict() != item.asksVerdict()) {
            found.add(Fault.wrong(anchor, "asks", "asksChanged"));
        }
        for (int place = 0; place < item.measures().size(); place++) {
            aboutMeasure(item, item.measures().get(place), "measures[" + place + "].code", history, found);
        }
        for (int place = 0; place < item.options().size(); place++) {
            aboutOption(item, item.options().get(place), "options[" + place + "].code", history, found);
        }
        return found;
    }

    private static void aboutMeasure(Item item, Measure measure, String field, History history, List<Fault> found) {
        history.measure(item.code(), measure.code())
                .filter(was -> was.kind() != measure.kind()
                        || !was.unitZh().equals(measure.unitZh())
                        || (givenUp(
                                        history,
                                        item,
                                        latest -> latest.measure(measure.code()).isPresent())
                                && !was.zh().equals(measure.zh())))
                .ifPresent(was -> found.add(Fault.wrong(
                        "item-" + item.code(), field, "measureReused", measure.code(), was.name(), was.unit())));
    }

    private static void aboutOption(Item item, Option option, String field, History history, List<Fault> found) {
        history.option(item.code(), option.code())
                .filter(was -> givenUp(history, item, latest -> latest.hasOption(option.code()))
                        && !was.zh().equals(option.zh()))
                .ifPresent(was -> found.add(
                        Fault.wrong("item-" + item.code(), field, "optionReused", option.code(), was.name())));
    }

    private static boolean givenUp(History history, Item item, java.util.function.Predicate<Item> has) {
        return history.latest()
                .flatMap(latest -> latest.item(item.code()))
                .filter(has)
                .isEmpty();
    }
}
