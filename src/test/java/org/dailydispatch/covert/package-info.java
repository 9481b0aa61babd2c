@NullMarked
package org.dailydispatch.covert;

import org.jspecify.annotations.NullMarked;
