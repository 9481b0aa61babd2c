/** 督办单 and 督查建议: what a team's leader asks of a township or the county, from the draft to the accepted answer. */
@NullMarked
package org.dailydispatch.order;

import org.jspecify.annotations.NullMarked;
