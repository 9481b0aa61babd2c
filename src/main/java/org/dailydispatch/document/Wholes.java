package org.dailydispatch.document;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts of a dispatch that are a part of another count of it, which is their denominator. */
final class Wholes {

    private static final Map<String, String> WHOLES = Map.ofEntries(
            Map.entry("problems-new-major", "problems-new"),
            Map.entry("problems-new-serious", "problems-new"),
            Map.entry("problems-recurred", "problems-new"),
            Map.entry("problems-overdue", "problems-open"),
            Map.entry("problems-open-returned", "problems-open"),
            Map.entry("problems-open-recurred", "problems-open"),
            Map.entry("problems-overdue-new", "problems-overdue"),
            Map.entry("isolated", "isolation-due"),
            Map.entry("notices-signed", "notices-due"),
            Map.entry("agreed-overdue", "agreed-open"),
            Map.entry("enterprises-resumed", "enterprises-eligible"),
            Map.entry("projects-started", "projects"),
            Map.entry("supply-clean", "supply-points"),
            Map.entry("supply-measured", "supply-points"),
            Map.entry("supply-short", "supply-measured"));

    private Wholes() {}

    /** The key of the count of which the figure is a part; null for another figure. */
    static @Nullable String of(String key) {
        return WHOLES.get(key);
    }
}
