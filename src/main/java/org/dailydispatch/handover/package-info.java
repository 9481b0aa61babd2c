/** What people left open who serve no more, for the leader to hand on or take over. */
@NullMarked
package org.dailydispatch.handover;

import org.jspecify.annotations.NullMarked;
