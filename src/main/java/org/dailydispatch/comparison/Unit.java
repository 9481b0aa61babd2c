package org.dailydispatch.comparison;

import java.util.UUID;
import org.dailydispatch.language.Name;

/**
 * One that can be chosen.
 *
 * @param within the county of a township or team; of a county itself
 */
record Unit(UUID id, Name name, Name within, UUID countyId) {}
