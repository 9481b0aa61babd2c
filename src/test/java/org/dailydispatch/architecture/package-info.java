@NullMarked
package org.dailydispatch.architecture;

import org.jspecify.annotations.NullMarked;
