package org.dailydispatch.editor;

import java.util.List;
import java.util.stream.Stream;
import org.dailydispatch.checklist.Dependence;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.checklist.Option;
import org.dailydispatch.checklist.Verdict;

/** That an item depends only on answers which an earlier item can have. */
final class DependenceRules {

    private DependenceRules() {}

    static List<Fault> faults(Item item, List<Item> earlier) {
        Dependence dependence = item.dependsOn();
        if (dependence == null) {
            return List.of();
        }
        String anchor = "item-" + item.code();
        Item needed = earlier.stream()
                .filter(other -> other.code().equals(dependence.item()))
                .findFirst()
                .orElse(null);
        if (needed == null) {
            return List.of(Fault.wrong(anchor, "dependsItem", "dependsLater", dependence.item()));
        }
        if (dependence.anyOf().isEmpty()) {
            return List.of(Fault.wrong(anchor, "dependsAnyOf", "dependsNothing"));
        }
        List<String> possible = possible(needed);
        return dependence.anyOf().stream()
                .filter(answer -> !possible.contains(answer))
                .map(answer -> Fault.wrong(anchor, "dependsAnyOf", "dependsImpossible", answer, needed.text()))
                .toList();
    }

    /** The answers to an item on which another may depend: its verdicts and its options. */
    static List<String> possible(Item item) {
        Stream<Verdict> verdicts = item.asksVerdict()
                ? Stream.of(Verdict.PASS, Verdict.FAIL, Verdict.NOT_APPLICABLE)
                : Stream.of(Verdict.RECORDED, Verdict.NOT_APPLICABLE);
        return Stream.concat(
                        verdicts.map(Verdict::name), item.options().stream().map(Option::code))
                .toList();
    }
}
