/** The reporting day and the one clock of the program: the only room that asks what time it is. */
@NullMarked
package org.dailydispatch.day;

import org.jspecify.annotations.NullMarked;
