package org.dailydispatch.coverage;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.dailydispatch.inspection.Mode;
import org.jspecify.annotations.Nullable;

/** Which visits count. */
enum CoverageMode {
    /** Open and covert ones together. */
    ALL,
    OPEN,
    /** Covert ones, from their release on. */
    COVERT;

    /** As written in addresses and keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean counts(Mode mode) {
        return this == ALL || name().equals(mode.name());
    }

    static Optional<CoverageMode> of(@Nullable String key) {
        return Arrays.stream(values()).filter(mode -> mode.key().equals(key)).findFirst();
    }
}
