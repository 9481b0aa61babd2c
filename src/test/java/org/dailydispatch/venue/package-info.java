@NullMarked
package org.dailydispatch.venue;

import org.jspecify.annotations.NullMarked;
