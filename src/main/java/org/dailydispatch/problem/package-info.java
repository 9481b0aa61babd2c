/** Problems, their way from found to closed; the figures counted from them. */
@NullMarked
package org.dailydispatch.problem;

import org.jspecify.annotations.NullMarked;
