package org.dailydispatch.account;

import org.dailydispatch.access.Actor;

/**
 * An administrator made an account, gave it another role or reach, or let a stopped one act again; published in the same
 * transaction, afterwards.
 *
 * @param holder who may act from now on, with role and reach
 * @param by who did it
 */
public record AccountTakenUp(Actor holder, Actor by) {}
