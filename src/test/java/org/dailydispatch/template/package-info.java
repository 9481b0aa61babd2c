@NullMarked
package org.dailydispatch.template;

import org.jspecify.annotations.NullMarked;
