package org.dailydispatch.covert;

import java.util.UUID;

/** Somebody who visits unannounced for the team. */
public record CovertInspector(UUID id, String name) {}
