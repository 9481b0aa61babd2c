/** Photos that a leader attaches to a document: which are offered, how they are chosen, how they are printed. */
@NullMarked
package org.dailydispatch.attachment;

import org.jspecify.annotations.NullMarked;
