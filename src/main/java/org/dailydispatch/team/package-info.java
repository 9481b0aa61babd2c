/** Campaigns and the teams that are sent into the counties for them. */
@NullMarked
package org.dailydispatch.team;

import org.jspecify.annotations.NullMarked;
