/** The administration's front page. */
@NullMarked
package org.dailydispatch.administration;

import org.jspecify.annotations.NullMarked;
