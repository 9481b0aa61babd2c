@NullMarked
package org.dailydispatch.download;

import org.jspecify.annotations.NullMarked;
