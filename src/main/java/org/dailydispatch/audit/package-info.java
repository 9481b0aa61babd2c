/** The trail of who did what, written in the transaction of the deed. */
@NullMarked
package org.dailydispatch.audit;

import org.jspecify.annotations.NullMarked;
