@NullMarked
package org.dailydispatch.report;

import org.jspecify.annotations.NullMarked;
