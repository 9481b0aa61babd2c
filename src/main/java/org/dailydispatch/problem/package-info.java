/** Problems (问题) from the finding to the re-check that closes them (销号). */
@NullMarked
package org.dailydispatch.problem;

import org.jspecify.annotations.NullMarked;
