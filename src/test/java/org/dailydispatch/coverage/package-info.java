@NullMarked
package org.dailydispatch.coverage;

import org.jspecify.annotations.NullMarked;
