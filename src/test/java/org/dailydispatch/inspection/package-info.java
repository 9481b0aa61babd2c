@NullMarked
package org.dailydispatch.inspection;

import org.jspecify.annotations.NullMarked;
