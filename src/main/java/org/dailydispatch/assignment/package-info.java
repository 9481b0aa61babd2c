/** Who visits what on which day: decided for a day, or by a rota that repeats. */
@NullMarked
package org.dailydispatch.assignment;

import org.jspecify.annotations.NullMarked;
