/** 随手记: quick notes tied to no checklist, and what the leader makes of them. */
@NullMarked
package org.dailydispatch.note;

import org.jspecify.annotations.NullMarked;
