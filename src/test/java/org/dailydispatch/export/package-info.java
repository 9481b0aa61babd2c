@NullMarked
package org.dailydispatch.export;

import org.jspecify.annotations.NullMarked;
