package org.dailydispatch.account;

import java.util.UUID;
import org.dailydispatch.access.Department;
import org.dailydispatch.access.Role;
import org.dailydispatch.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * A role and its reach. Holds exactly the reach that the role needs: a team for those who work in one, a township for a
 * liaison, a department for its viewer.
 */
public record Scope(
        Role role,
        @Nullable UUID teamId,
        @Nullable UUID townshipId,
        @Nullable Department department) {

    /** @throws RefusedException {@code account.scope.*} where the role's reach is missing */
    public Scope {
        teamId = needsTeam(role) ? required(teamId, "account.scope.team") : null;
        townshipId = role == Role.LIAISON ? required(townshipId, "account.scope.township") : null;
        department = role == Role.DEPARTMENT ? required(department, "account.scope.department") : null;
    }

    /** Whether people of this role work in a team. */
    static boolean needsTeam(Role role) {
        return role == Role.INSPECTOR || role == Role.COVERT_INSPECTOR || role == Role.LEADER;
    }

    private static <T> T required(@Nullable T reach, String key) {
        if (reach == null) {
            throw new RefusedException(key);
        }
        return reach;
    }
}
