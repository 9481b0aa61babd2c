package org.dailydispatch.note;

import java.util.UUID;

/**
 * What a note sends somebody to inspect.
 *
 * @param inspectionId the id that the inspection will have
 * @param remark what the leader adds; may be empty
 */
record Errand(UUID siteId, UUID assigneeId, UUID inspectionId, String remark) {}
