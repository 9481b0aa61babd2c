@NullMarked
package org.dailydispatch.today;

import org.jspecify.annotations.NullMarked;
