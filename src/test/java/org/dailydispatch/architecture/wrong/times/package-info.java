@NullMarked
package org.dailydispatch.architecture.wrong.times;

import org.jspecify.annotations.NullMarked;
