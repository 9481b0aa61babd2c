package org.dailydispatch.account;

import java.util.UUID;
import org.dailydispatch.access.Department;
import org.dailydispatch.access.Role;
import org.jspecify.annotations.Nullable;

/** What an administrator sees of an account; never its password. */
public record AccountSummary(
        UUID id,
        String username,
        String displayName,
        Role role,
        @Nullable UUID teamId,
        @Nullable UUID townshipId,
        @Nullable Department department,
        boolean active,
        boolean mustChangePassword,
        int version) {}
