/** Daily Dispatch (日调度): what a city's supervision team works with. Each package below is one room; see docs/architecture.md. */
@NullMarked
package org.dailydispatch;

import org.jspecify.annotations.NullMarked;
