@NullMarked
package org.dailydispatch.resumption;

import org.jspecify.annotations.NullMarked;
