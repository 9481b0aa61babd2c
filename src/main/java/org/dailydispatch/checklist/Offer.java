package org.dailydispatch.checklist;

import java.util.UUID;
import org.dailydispatch.language.Name;

/**
 * A checklist that can be filled in at a site, in its latest version.
 *
 * @param code stays the same from version to version
 */
public record Offer(String code, Name name, UUID versionId) {}
