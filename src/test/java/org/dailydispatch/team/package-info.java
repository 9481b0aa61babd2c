@NullMarked
package org.dailydispatch.team;

import org.jspecify.annotations.NullMarked;
