package org.dailydispatch.dispatch;

import java.util.UUID;

/** The latest published version of a team's dispatch of a day. */
public record Published(UUID teamId, int issue, int version) {}
