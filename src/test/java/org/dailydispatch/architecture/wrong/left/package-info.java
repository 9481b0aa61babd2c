@NullMarked
package org.dailydispatch.architecture.wrong.left;

import org.jspecify.annotations.NullMarked;
