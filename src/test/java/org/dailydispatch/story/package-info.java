@NullMarked
package org.dailydispatch.story;

import org.jspecify.annotations.NullMarked;
