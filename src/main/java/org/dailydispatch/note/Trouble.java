package org.dailydispatch.note;

import java.time.Instant;
import java.util.UUID;
import org.dailydispatch.checklist.Category;
import org.dailydispatch.checklist.Severity;

/** What the leader makes of a note that is a problem. */
record Trouble(UUID townshipId, Category category, Severity severity, String description, String unit, Instant dueAt) {}
