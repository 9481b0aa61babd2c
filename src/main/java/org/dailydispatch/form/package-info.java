/** Reading what a person typed: every error at once, beside its field, with the text kept. */
@NullMarked
package org.dailydispatch.form;

import org.jspecify.annotations.NullMarked;
