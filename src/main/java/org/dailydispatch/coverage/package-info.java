/** What was to be visited and what was, over a period and in each mode; what is claimed beside what was verified. */
@NullMarked
package org.dailydispatch.coverage;

import org.jspecify.annotations.NullMarked;
