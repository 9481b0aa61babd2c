@NullMarked
package org.dailydispatch.intake;

import org.jspecify.annotations.NullMarked;
