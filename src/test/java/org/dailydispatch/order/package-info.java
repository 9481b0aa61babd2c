@NullMarked
package org.dailydispatch.order;

import org.jspecify.annotations.NullMarked;
