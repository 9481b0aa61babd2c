package org.dailydispatch.report;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.checklist.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What a township reports of a day.
 *
 * @param zero 零报告: it says explicitly that there is nothing to report
 * @param villages the villages and communities visited
 * @param earlierProblems by problem open since before the day: whether the township says it is put right
 */
record ReportContent(
        boolean zero,
        Set<UUID> villages,
        Map<ReportItem, Verdict> items,
        Claims claims,
        Map<UUID, Boolean> earlierProblems,
        String situation) {

    ReportContent {
        villages = Set.copyOf(villages);
        items = Map.copyOf(items);
        earlierProblems = Map.copyOf(earlierProblems);
    }

    /** The township's word on one item; null where a draft leaves it open. */
    public @Nullable Verdict answer(ReportItem item) {
        return items.get(item);
    }
}
