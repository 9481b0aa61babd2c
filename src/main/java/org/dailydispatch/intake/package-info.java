/** What a device sends by itself: forms from its outbox, drafts; and the outbox page. Answers are JSON, in words for people. */
@NullMarked
package org.dailydispatch.intake;

import org.jspecify.annotations.NullMarked;
