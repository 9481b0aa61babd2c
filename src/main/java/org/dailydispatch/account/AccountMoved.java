package org.dailydispatch.account;

import org.dailydispatch.access.Actor;

/**
 * An administrator gave an account that may act another role or reach; published in the same transaction, afterwards and
 * before {@link AccountTakenUp}.
 *
 * @param former with the role and reach that the person has no more
 * @param by who did it
 */
public record AccountMoved(Actor former, Actor by) {}
