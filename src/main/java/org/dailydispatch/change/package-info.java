/** What was written since somebody looked, and what may be kept for as long as nothing was. */
@NullMarked
package org.dailydispatch.change;

import org.jspecify.annotations.NullMarked;
