package org.dailydispatch.template;

import java.util.List;
import org.dailydispatch.difference.Difference;
import org.dailydispatch.difference.Part;
import org.dailydispatch.document.DispatchTemplate;

/**
 * Who is told otherwise by another template.
 *
 * @param addressee word by word; empty where it is the same. Likewise copies
 */
public record RecipientsChange(List<Part> addressee, List<Part> copies) {

    public boolean none() {
        return addressee.isEmpty() && copies.isEmpty();
    }

    static RecipientsChange between(DispatchTemplate one, DispatchTemplate other) {
        return new RecipientsChange(
                parts(one.recipients().addressee(), other.recipients().addressee()),
                parts(one.recipients().copies(), other.recipients().copies()));
    }

    private static List<Part> parts(String before, String after) {
        return before.equals(after) ? List.of() : Difference.ofTexts(before, after);
    }
}
