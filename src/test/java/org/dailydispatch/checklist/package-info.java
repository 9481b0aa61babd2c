@NullMarked
package org.dailydispatch.checklist;

import org.jspecify.annotations.NullMarked;
