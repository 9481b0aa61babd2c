@NullMarked
package org.dailydispatch.notification;

import org.jspecify.annotations.NullMarked;
