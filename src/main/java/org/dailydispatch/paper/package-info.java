/** Official papers in the layout of GB/T 9704, as files of Word and as PDF. */
@NullMarked
package org.dailydispatch.paper;

import org.jspecify.annotations.NullMarked;
