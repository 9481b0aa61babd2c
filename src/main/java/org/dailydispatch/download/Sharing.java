package org.dailydispatch.download;

import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;

/** Whose files may go where others than their owner find them. */
final class Sharing {

    private Sharing() {}

    /** What these people see holds covert visits that are not released: it neither leaves by mail nor goes into a folder. */
    static boolean refuses(Actor owner) {
        return owner.is(Role.LEADER, Role.COVERT_INSPECTOR);
    }
}
