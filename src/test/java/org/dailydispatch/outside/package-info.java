@NullMarked
package org.dailydispatch.outside;

import org.jspecify.annotations.NullMarked;
