/** Enterprises, their records of resumption, key projects; the figures counted from them. */
@NullMarked
package org.dailydispatch.resumption;

import org.jspecify.annotations.NullMarked;
