/** What every page shares: layout, error pages, language, headers. Nothing depends on this room's inside. */
@NullMarked
package org.dailydispatch.web;

import org.jspecify.annotations.NullMarked;
