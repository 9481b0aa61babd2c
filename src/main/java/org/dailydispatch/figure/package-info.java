/** Shares of a whole, written in one way everywhere; numbers of a document with the rows that they count. */
@NullMarked
package org.dailydispatch.figure;

import org.jspecify.annotations.NullMarked;
