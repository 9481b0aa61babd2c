@NullMarked
package org.dailydispatch.problem;

import org.jspecify.annotations.NullMarked;
