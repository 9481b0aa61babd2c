@NullMarked
package org.dailydispatch.paper;

import org.jspecify.annotations.NullMarked;
