/** What tests share: a real database, a clock that stands still, signed-in people, a counter of statements. */
@NullMarked
package org.dailydispatch.testing;

import org.jspecify.annotations.NullMarked;
