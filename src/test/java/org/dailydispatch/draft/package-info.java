@NullMarked
package org.dailydispatch.draft;

import org.jspecify.annotations.NullMarked;
