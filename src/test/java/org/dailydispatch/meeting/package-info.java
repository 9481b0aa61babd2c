@NullMarked
package org.dailydispatch.meeting;

import org.jspecify.annotations.NullMarked;
