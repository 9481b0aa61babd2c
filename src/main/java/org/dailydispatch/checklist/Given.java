package org.dailydispatch.checklist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has been answered to an item so far, as far as other items may depend on it. */
public record Given(@Nullable Verdict verdict, List<String> options) {

    public Given {
        options = List.copyOf(options);
    }
}
