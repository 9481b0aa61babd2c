/** An inspector's day: what is still to be visited, what is done, and what comes next. */
@NullMarked
package org.dailydispatch.today;

import org.jspecify.annotations.NullMarked;
