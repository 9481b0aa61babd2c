package org.dailydispatch.resumption;

import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;

/** Who may change an enterprise and its records; the handlers name the same roles. */
final class Writers {

    private Writers() {}

    static boolean include(Actor actor) {
        return actor.is(Role.INSPECTOR, Role.LEADER, Role.LIAISON);
    }
}
