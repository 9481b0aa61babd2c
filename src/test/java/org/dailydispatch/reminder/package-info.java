@NullMarked
package org.dailydispatch.reminder;

import org.jspecify.annotations.NullMarked;
