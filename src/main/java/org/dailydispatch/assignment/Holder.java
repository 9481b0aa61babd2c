package org.dailydispatch.assignment;

import java.util.UUID;

/** An inspector to whom something is, or can be, assigned. */
public record Holder(UUID id, String name) {}
