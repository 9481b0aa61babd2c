package org.dailydispatch.inspection;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an inspection comes to say something else.
 *
 * @param base the revision that the change started from
 * @param reason why, where somebody said so; may be empty
 * @param approvedBy the leader who approved it; null where nobody had to
 * @param evenTheSame whether it is a new revision also where it says the same as before
 */
record Change(int base, String reason, @Nullable UUID approvedBy, boolean evenTheSame) {}
