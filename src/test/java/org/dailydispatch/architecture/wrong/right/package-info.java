@NullMarked
package org.dailydispatch.architecture.wrong.right;

import org.jspecify.annotations.NullMarked;
