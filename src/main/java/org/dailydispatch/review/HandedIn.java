package org.dailydispatch.review;

import org.dailydispatch.inspection.Receipt;

/**
 * What became of a correction that an author handed in.
 *
 * @param requested whether it waits for the leader; else it stands already
 */
public record HandedIn(Receipt receipt, boolean requested) {}
