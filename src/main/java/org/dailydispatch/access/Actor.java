package org.dailydispatch.access;

import java.io.Serializable;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The person who is signed in, with role and scope, as every service receives it. A handler that names a parameter of
 * this type gets the present one.
 *
 * @param teamId the team of an inspector, covert inspector or leader; else null
 * @param townshipId the township of a liaison; else null
 * @param department the department of a department's viewer; else null
 */
public record Actor(
        UUID id,
        String username,
        String displayName,
        Role role,
        @Nullable UUID teamId,
        @Nullable UUID townshipId,
        @Nullable Department department)
        implements Serializable {

    public boolean is(Role... roles) {
        return Arrays.asList(roles).contains(role);
    }

    /** @throws IllegalStateException for a role that belongs to no team: the handler's rule lets none through */
    public UUID team() {
        if (teamId == null) {
            throw new IllegalStateException(role + " belongs to no team");
        }
        return teamId;
    }

    /** @throws IllegalStateException for a role that belongs to no township */
    public UUID township() {
        if (townshipId == null) {
            throw new IllegalStateException(role + " belongs to no township");
        }
        return townshipId;
    }
}
