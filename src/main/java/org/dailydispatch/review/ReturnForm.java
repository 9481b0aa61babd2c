package org.dailydispatch.review;

import java.util.ArrayList;
import java.util.List;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.form.FieldReader;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What the leader says to an author who is to mend something. */
class ReturnForm {

    public @Nullable String reason;

    /** Codes of items. */
    public List<String> items = new ArrayList<>();

    /** The revision that the leader looked at. */
    public int revision = -1;

    @Nullable
    String reason(Errors errors) {
        return new FieldReader(errors).text("reason", reason, Corrections.LONGEST_REASON);
    }

    List<String> items(Checklist checklist) {
        return checklist.items().stream()
                .map(item -> item.code())
                .filter(items::contains)
                .toList();
    }
}
