@NullMarked
package org.dailydispatch.comparison;

import org.jspecify.annotations.NullMarked;
