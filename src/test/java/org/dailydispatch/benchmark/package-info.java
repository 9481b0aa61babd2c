/** Benchmarks: programs that print figures, and fail for nothing but errors. How to run them: {@code docs/benchmarks.md}. */
@NullMarked
package org.dailydispatch.benchmark;

import org.jspecify.annotations.NullMarked;
