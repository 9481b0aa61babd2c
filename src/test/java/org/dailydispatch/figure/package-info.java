@NullMarked
package org.dailydispatch.figure;

import org.jspecify.annotations.NullMarked;
