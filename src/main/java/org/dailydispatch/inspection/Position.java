package org.dailydispatch.inspection;

import org.dailydispatch.territory.Coordinates;
import org.jspecify.annotations.Nullable;

/**
 * Where a device said it was when an inspector pressed for it. Belongs to the inspection, not to the person; its author
 * and the team's leader see it, nobody else.
 *
 * @param accuracy metres around it, as the device claims; null where it claims nothing
 */
public record Position(Coordinates at, @Nullable Integer accuracy) {}
