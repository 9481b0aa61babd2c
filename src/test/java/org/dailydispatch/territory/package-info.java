@NullMarked
package org.dailydispatch.territory;

import org.jspecify.annotations.NullMarked;
