/**
 * Where administrators write checklists: a working copy that nobody can file, published as a version that never changes,
 * and the difference between two versions.
 */
@NullMarked
package org.dailydispatch.editor;

import org.jspecify.annotations.NullMarked;
