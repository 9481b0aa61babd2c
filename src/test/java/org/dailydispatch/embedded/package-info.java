@NullMarked
package org.dailydispatch.embedded;

import org.jspecify.annotations.NullMarked;
