/**
 * In which words a dispatch is written: a working copy that administrators change, published as a version that never
 * changes, and the difference between two versions.
 */
@NullMarked
package org.dailydispatch.template;

import org.jspecify.annotations.NullMarked;
