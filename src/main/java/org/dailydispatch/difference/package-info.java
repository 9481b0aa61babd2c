/** The difference between two texts or two lists of lines. */
@NullMarked
package org.dailydispatch.difference;

import org.jspecify.annotations.NullMarked;
