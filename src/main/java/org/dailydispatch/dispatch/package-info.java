/** The daily dispatch: assembled from the day's records, edited, signed, published, corrected by numbered versions. */
@NullMarked
package org.dailydispatch.dispatch;

import org.jspecify.annotations.NullMarked;
