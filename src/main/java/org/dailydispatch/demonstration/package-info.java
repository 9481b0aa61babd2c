/**
 * The demonstration: a team in its county from 25 January to 18 February 2020, loaded at the first start. The facts of
 * the published report are kept exactly; everything else is invented, and marked as such.
 */
@NullMarked
package org.dailydispatch.demonstration;

import org.jspecify.annotations.NullMarked;
