package org.dailydispatch.draft;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Dependence;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.inspection.Complaint;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts complaints into words. */
@Component
class Wording {

    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    /** One line of the summary: what is wrong, and the id of the field that it is wrong with. */
    record Line(String anchor, String text) {}

    List<Line> summary(List<Complaint> complaints, Checklist checklist, Locale locale) {
        return complaints.stream()
                .map(complaint -> new Line(anchor(complaint), line(complaint, checklist, locale)))
                .toList();
    }

    String of(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    String text(Complaint complaint, Locale locale) {
        Object[] arguments =
                complaint.arguments().stream().map(part -> spoken(part, locale)).toArray();
        return messages.getMessage(complaint.key(), arguments, locale);
    }

    /** What must have been answered before the item is asked; null where it is always asked. */
    @Nullable
    String condition(Item item, Checklist checklist, Locale locale) {
        Dependence dependence = item.dependsOn();
        Item earlier =
                dependence == null ? null : checklist.item(dependence.item()).orElse(null);
        if (dependence == null || earlier == null) {
            return null;
        }
        String answers = dependence.anyOf().stream()
                .map(code -> answer(code, earlier, locale))
                .reduce((one, other) -> messages.getMessage("draft.condition.or", new Object[] {one, other}, locale))
                .orElse("");
        return messages.getMessage(
                "draft.condition", new Object[] {earlier.text().in(locale), answers}, locale);
    }

    private String answer(String code, Item earlier, Locale locale) {
        return earlier.options().stream()
                .filter(option -> option.code().equals(code))
                .findFirst()
                .map(option -> option.name().in(locale))
                .orElseGet(() -> verdict(code, locale));
    }

    /** The code itself where it is none: a list that is still being written may say anything. */
    private String verdict(String code, Locale locale) {
        return Objects.requireNonNullElse(messages.getMessage("checklist.Verdict." + code, null, code, locale), code);
    }

    private static Object spoken(Object part, Locale locale) {
        return part instanceof Name name ? name.in(locale) : part.toString();
    }

    private String line(Complaint complaint, Checklist checklist, Locale locale) {
        String text = text(complaint, locale);
        Item item = complaint.item() == null
                ? null
                : checklist.item(complaint.item()).orElse(null);
        return item == null
                ? text
                : messages.getMessage(
                        "draft.complaint",
                        new Object[] {item.position(), item.text().in(locale), text},
                        locale);
    }

    private static String anchor(Complaint complaint) {
        if (complaint.item() == null) {
            return complaint.field();
        }
        return complaint.gap() ? "q-" + complaint.item() : FormItem.id(complaint.item(), complaint.field());
    }
}
