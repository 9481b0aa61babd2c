@NullMarked
package org.dailydispatch.account;

import org.jspecify.annotations.NullMarked;
