package org.dailydispatch.territory;

import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.jspecify.annotations.Nullable;

/** Which counties an actor may see in the administration's lists: a leader that of his team, the others all. */
final class Reach {

    /** A condition on {@code c.id} with the parameter {@code reach}. */
    static final String WITHIN_REACH =
            "(cast(:reach as uuid) is null or c.id = (select county_id from team where id = cast(:reach as uuid)))";

    private Reach() {}

    /** The team whose county limits the actor; null where nothing does. */
    static @Nullable UUID of(Actor actor) {
        return actor.is(Role.LEADER) ? actor.team() : null;
    }
}
