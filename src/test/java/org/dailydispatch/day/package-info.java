@NullMarked
package org.dailydispatch.day;

import org.jspecify.annotations.NullMarked;
