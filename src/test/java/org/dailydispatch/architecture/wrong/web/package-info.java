@NullMarked
package org.dailydispatch.architecture.wrong.web;

import org.jspecify.annotations.NullMarked;
