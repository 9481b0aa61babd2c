/** The export centre: lists over many days, written into files in the background, and the history of them. */
@NullMarked
package org.dailydispatch.download;

import org.jspecify.annotations.NullMarked;
