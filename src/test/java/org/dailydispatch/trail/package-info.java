@NullMarked
package org.dailydispatch.trail;

import org.jspecify.annotations.NullMarked;
