/** 会商 and 督导见面会: prepared, held, minuted; what they agree, and what becomes of it. */
@NullMarked
package org.dailydispatch.meeting;

import org.jspecify.annotations.NullMarked;
