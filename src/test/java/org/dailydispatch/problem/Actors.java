package org.dailydispatch.problem;

import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;

/** People for tests without a database. */
final class Actors {

    private Actors() {}

    static Actor a(Role role) {
        return new Actor(UUID.randomUUID(), role.name(), role.name(), role, UUID.randomUUID(), UUID.randomUUID(), null);
    }
}
