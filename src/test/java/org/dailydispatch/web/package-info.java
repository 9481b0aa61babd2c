@NullMarked
package org.dailydispatch.web;

import org.jspecify.annotations.NullMarked;
