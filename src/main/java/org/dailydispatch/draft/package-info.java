/** What an inspector has typed and not yet filed: the form, its drafts, and the check before filing. */
@NullMarked
package org.dailydispatch.draft;

import org.jspecify.annotations.NullMarked;
