package org.dailydispatch.inspection;

import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;

/** How a site is visited. */
public enum Mode {
    /** 公开检查. */
    OPEN,
    /** 暗访: known to the author and the leader only, until the leader releases it. */
    COVERT;

    /** Inspectors file openly, covert inspectors covertly. */
    public static Mode of(Actor actor) {
        return actor.is(Role.INSPECTOR) ? OPEN : COVERT;
    }
}
