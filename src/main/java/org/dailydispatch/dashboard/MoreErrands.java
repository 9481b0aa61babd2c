package org.dailydispatch.dashboard;

import java.util.List;

/**
 * What is to be done beyond the list, one by one: each number leads to exactly its rows.
 *
 * @param drafts what somebody has begun and not filed
 * @param townships those that lack an open visit; likewise checkpoints
 * @param overdue how many problems; they have a list of their own
 */
public record MoreErrands(List<Errand> drafts, List<Errand> townships, List<Errand> checkpoints, int overdue) {

    /** Where checkpoints are told one by one beside the list. */
    public int besidesCheckpoints() {
        return total() - checkpoints.size();
    }

    public int total() {
        return drafts.size() + townships.size() + checkpoints.size() + overdue;
    }
}
