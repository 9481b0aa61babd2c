/** A free comparison: one figure of teams, counties or townships side by side over a period. */
@NullMarked
package org.dailydispatch.comparison;

import org.jspecify.annotations.NullMarked;
