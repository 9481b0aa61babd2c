/** The sentences of the daily dispatch, from tables of cases. */
@NullMarked
package org.dailydispatch.document;

import org.jspecify.annotations.NullMarked;
