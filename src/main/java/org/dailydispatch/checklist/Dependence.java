package org.dailydispatch.checklist;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That an item is asked only after certain answers to an earlier one.
 *
 * @param item the code of the earlier item
 * @param anyOf codes of options and names of verdicts of which one must have been given
 */
public record Dependence(String item, List<String> anyOf) {

    public Dependence {
        anyOf = List.copyOf(anyOf);
    }

    public boolean metBy(@Nullable Verdict verdict, Collection<String> options) {
        return (verdict != null && anyOf.contains(verdict.name()))
                || options.stream().anyMatch(anyOf::contains);
    }
}
