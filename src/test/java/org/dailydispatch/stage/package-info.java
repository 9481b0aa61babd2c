@NullMarked
package org.dailydispatch.stage;

import org.jspecify.annotations.NullMarked;
