package org.dailydispatch.territory;

import java.util.UUID;
import org.dailydispatch.language.Name;

/**
 * A county-level unit (县市区) into which a team is sent.
 *
 * @param code the six-digit code of GB/T 2260
 */
public record County(UUID id, String code, Name name) {}
