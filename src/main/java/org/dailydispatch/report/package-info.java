/** Daily reports of the townships; the figures counted from them. */
@NullMarked
package org.dailydispatch.report;

import org.jspecify.annotations.NullMarked;
