/** What signing a document asks for, whichever document it is: two leaders, nobody's identity in the text, a page, a hash. */
@NullMarked
package org.dailydispatch.signature;

import org.jspecify.annotations.NullMarked;
