/** Lists in pages, with their filters in the address. */
@NullMarked
package org.dailydispatch.listing;

import org.jspecify.annotations.NullMarked;
