/** The audit trail as the auditor reads it. Apart from the room that writes it, because reading exports, and exporting is written down. */
@NullMarked
package org.dailydispatch.trail;

import org.jspecify.annotations.NullMarked;
