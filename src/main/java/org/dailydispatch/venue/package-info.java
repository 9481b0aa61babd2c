/** Venues that inspectors add on the spot, and the leader's look at them. */
@NullMarked
package org.dailydispatch.venue;

import org.jspecify.annotations.NullMarked;
