package org.dailydispatch.dispatch;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why words that look like a person's identity are none: a reason beside each of them, and which one was pressed on. */
class ClearForm {

    public @Nullable String key;

    /** As typed, by the keys of the words. */
    public Map<String, String> reasons = new LinkedHashMap<>();

    @Nullable
    String reason() {
        return key == null ? null : reasons.get(key);
    }
}
