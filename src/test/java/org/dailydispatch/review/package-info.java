@NullMarked
package org.dailydispatch.review;

import org.jspecify.annotations.NullMarked;
