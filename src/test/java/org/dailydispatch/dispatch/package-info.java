/** The life of a dispatch on a real database, and its pages. */
@NullMarked
package org.dailydispatch.dispatch;

import org.jspecify.annotations.NullMarked;
