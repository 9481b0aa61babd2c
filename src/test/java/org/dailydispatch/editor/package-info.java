@NullMarked
package org.dailydispatch.editor;

import org.jspecify.annotations.NullMarked;
