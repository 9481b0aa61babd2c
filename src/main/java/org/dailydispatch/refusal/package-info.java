/** What the program refuses, said so that a person understands it. */
@NullMarked
package org.dailydispatch.refusal;

import org.jspecify.annotations.NullMarked;
