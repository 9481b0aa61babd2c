/** What the program notices by itself: deadlines, missing reports, what a stopped person leaves behind. */
@NullMarked
package org.dailydispatch.reminder;

import org.jspecify.annotations.NullMarked;
