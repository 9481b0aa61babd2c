/** Coverage of one team's days at a glance, and all teams side by side. */
@NullMarked
package org.dailydispatch.dashboard;

import org.jspecify.annotations.NullMarked;
