@NullMarked
package org.dailydispatch.note;

import org.jspecify.annotations.NullMarked;
