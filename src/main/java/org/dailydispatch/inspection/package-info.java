/** Visits to sites, open and covert, with their answers; the figures counted from them. */
@NullMarked
package org.dailydispatch.inspection;

import org.jspecify.annotations.NullMarked;
