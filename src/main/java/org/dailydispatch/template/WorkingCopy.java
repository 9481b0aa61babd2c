package org.dailydispatch.template;

import java.time.Instant;
import org.dailydispatch.document.DispatchTemplate;

/**
 * The one template that is being written.
 *
 * @param state counts its changes
 * @param base the number of the version that it was begun from
 */
record WorkingCopy(int state, int base, DispatchTemplate template, String changedBy, Instant changedAt) {}
