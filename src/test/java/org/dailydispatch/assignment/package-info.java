@NullMarked
package org.dailydispatch.assignment;

import org.jspecify.annotations.NullMarked;
