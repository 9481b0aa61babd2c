/** Photos: taken in singly, checked, re-encoded, stored, and shown with the permissions of what they belong to. */
@NullMarked
package org.dailydispatch.photo;

import org.jspecify.annotations.NullMarked;
