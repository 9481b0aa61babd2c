@NullMarked
package org.dailydispatch.dashboard;

import org.jspecify.annotations.NullMarked;
