/** Who acts, in which role and with which reach, and which roles a handler is for. */
@NullMarked
package org.dailydispatch.access;

import org.jspecify.annotations.NullMarked;
