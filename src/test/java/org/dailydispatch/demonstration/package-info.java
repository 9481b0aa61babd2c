/** The demonstration, seen from outside: what the program itself computes from it. */
@NullMarked
package org.dailydispatch.demonstration;

import org.jspecify.annotations.NullMarked;
