/** What inspectors look at: checklists with published versions that never change, read once and kept in memory. */
@NullMarked
package org.dailydispatch.checklist;

import org.jspecify.annotations.NullMarked;
