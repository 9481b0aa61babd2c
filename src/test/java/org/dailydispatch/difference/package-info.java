@NullMarked
package org.dailydispatch.difference;

import org.jspecify.annotations.NullMarked;
