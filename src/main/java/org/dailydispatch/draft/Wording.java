package org.dailydispatch.draft;

import java.util.List;
import java.util.Locale;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.inspection.Complaint;
import org.dailydispatch.language.Name;
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

    String text(Complaint complaint, Locale locale) {
        Object[] arguments =
                complaint.arguments().stream().map(part -> spoken(part, locale)).toArray();
        return messages.getMessage(complaint.key(), arguments, locale);
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
