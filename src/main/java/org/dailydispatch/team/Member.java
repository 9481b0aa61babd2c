package org.dailydispatch.team;

import java.util.UUID;

/** An account in its duty. */
public record Member(UUID accountId, String displayName, Duty duty) {}
