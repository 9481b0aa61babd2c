@NullMarked
package org.dailydispatch.photo;

import org.jspecify.annotations.NullMarked;
