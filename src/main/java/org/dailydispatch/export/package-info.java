/** Lists as spreadsheets: what any room's list page offers for download. */
@NullMarked
package org.dailydispatch.export;

import org.jspecify.annotations.NullMarked;
