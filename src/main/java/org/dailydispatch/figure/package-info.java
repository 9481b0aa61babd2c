/** Shares of a whole, computed and written in one way everywhere. */
@NullMarked
package org.dailydispatch.figure;

import org.jspecify.annotations.NullMarked;
