package org.dailydispatch.meeting;

import java.time.Instant;

/** Who did what to an action item. */
record ItemStep(Instant at, String by, ItemAction action, String remark) {}
