package org.dailydispatch.dashboard;

import java.util.List;

/**
 * What is to be done beyond the list.
 *
 * @param drafts in full: no other page lists them
 * @param townships how many lack an open visit; likewise checkpoints
 */
public record MoreErrands(List<Errand> drafts, int townships, int checkpoints, int overdue) {

    public int total() {
        return drafts.size() + townships + checkpoints + overdue;
    }
}
