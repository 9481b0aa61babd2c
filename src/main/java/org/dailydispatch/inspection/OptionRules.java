package org.dailydispatch.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.checklist.Option;
import org.dailydispatch.checklist.Verdict;
import org.dailydispatch.language.Name;

/** The boxes beside a verdict. A pass needs every required one; what is only recorded needs at least one. */
final class OptionRules {

    private OptionRules() {}

    static List<Complaint> complaints(Item item, Answer answer) {
        List<Complaint> found = new ArrayList<>();
        answer.options().stream()
                .filter(code -> !item.hasOption(code))
                .map(code ->
                        Complaint.aboutForm("checklist", "inspection.refused.unknownItem", item.code() + "." + code))
                .forEach(found::add);
        boolean none = answer.options().isEmpty();
        boolean expected = answer.verdict() == Verdict.RECORDED || (item.onlyOne() && answer.verdict() == Verdict.PASS);
        if (!item.options().isEmpty() && none && expected) {
            found.add(Complaint.about(item.code(), "options", "inspection.refused.options.none"));
        }
        if (item.onlyOne() && answer.options().size() > 1) {
            found.add(Complaint.about(item.code(), "options", "inspection.refused.options.several"));
        }
        List<Option> lacking = item.options().stream()
                .filter(Option::required)
                .filter(option -> !answer.options().contains(option.code()))
                .toList();
        if (answer.verdict() == Verdict.PASS && !lacking.isEmpty()) {
            found.add(Complaint.about(item.code(), "options", "inspection.refused.options", together(lacking)));
        }
        return found;
    }

    private static Name together(List<Option> options) {
        return new Name(
                options.stream().map(Option::zh).collect(Collectors.joining("、")),
                options.stream().map(Option::en).collect(Collectors.joining(", ")));
    }
}
