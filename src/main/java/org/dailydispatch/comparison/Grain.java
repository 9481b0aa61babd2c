package org.dailydispatch.comparison;

import java.util.Locale;

/** What stands side by side. */
enum Grain {
    TEAM,
    COUNTY,
    TOWNSHIP;

    /** As written in addresses and keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
