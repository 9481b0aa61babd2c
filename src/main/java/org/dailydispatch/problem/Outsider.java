package org.dailydispatch.problem;

import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;

/**
 * A responsible person without an account, who answers one problem through a signed link. He sees no more of it than the
 * liaison of its township, and reports it done as the liaison does.
 *
 * @param vouchedBy the account that made the link: what is reported through it counts as that person's own work
 * @param person the person alone: whoever has this name neither closes nor returns what he reported
 * @param name unit and person, as the timeline names them
 */
public record Outsider(UUID link, UUID vouchedBy, String person, String name, UUID townshipId) {

    /** The account in whose place he writes. */
    public Actor account() {
        return as(vouchedBy);
    }

    /** Himself, who has written nothing: what the account sees of its own, he does not. */
    Actor reader() {
        return as(link);
    }

    private Actor as(UUID id) {
        return new Actor(id, "", name, Role.LIAISON, null, townshipId, null);
    }
}
