@NullMarked
package org.dailydispatch.form;

import org.jspecify.annotations.NullMarked;
