/** Covert visits (四不两直) as the leader plans them: where to, on which day, by whom. */
@NullMarked
package org.dailydispatch.covert;

import org.jspecify.annotations.NullMarked;
