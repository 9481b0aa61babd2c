/** Signed links through which a responsible person without an account answers one problem. */
@NullMarked
package org.dailydispatch.outside;

import org.jspecify.annotations.NullMarked;
