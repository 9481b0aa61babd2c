/** What the leader makes of inspections, and what authors want to correct after the day. */
@NullMarked
package org.dailydispatch.review;

import org.jspecify.annotations.NullMarked;
