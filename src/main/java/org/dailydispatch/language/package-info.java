/** Names in the two languages of the program. */
@NullMarked
package org.dailydispatch.language;

import org.jspecify.annotations.NullMarked;
