@NullMarked
package org.dailydispatch.signature;

import org.jspecify.annotations.NullMarked;
