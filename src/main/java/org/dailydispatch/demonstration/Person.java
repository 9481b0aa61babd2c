package org.dailydispatch.demonstration;

import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Department;
import org.dailydispatch.access.Role;
import org.dailydispatch.team.Duty;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who acts in the demonstration.
 *
 * @param team the number of the team; null for who belongs to none
 * @param duty in the team; null for who belongs to none
 * @param township the code of a liaison's township, else null
 */
record Person(
        String username,
        String displayName,
        Role role,
        @Nullable Integer team,
        @Nullable Duty duty,
        @Nullable String township,
        @Nullable Department department) {

    static Person of(SeedRow row) {
        return new Person(
                row.text("username"),
                row.text("display_name"),
                Role.valueOf(row.text("role")),
                row.has("team") ? row.number("team") : null,
                row.has("duty") ? Duty.valueOf(row.text("duty")) : null,
                row.textOrNull("township"),
                row.has("department") ? Department.valueOf(row.text("department")) : null);
    }

    UUID id() {
        return SeedIds.account(username);
    }

    @Nullable
    UUID teamId() {
        return team == null ? null : SeedIds.team(team);
    }

    @Nullable
    UUID townshipId() {
        return township == null ? null : SeedIds.township(township);
    }

    Actor toActor() {
        return new Actor(id(), username, displayName, role, teamId(), townshipId(), department);
    }
}
