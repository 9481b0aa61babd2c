/** Counties, their townships, and the sites that are inspected, each with the days on which it counts. */
@NullMarked
package org.dailydispatch.territory;

import org.jspecify.annotations.NullMarked;
