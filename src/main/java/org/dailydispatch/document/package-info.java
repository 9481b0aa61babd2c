/**
 * What the official daily dispatch says: pure functions from the day's findings to figures and sentences. The document
 * is Chinese in every language of the program, so its wording stands here and not in the message bundles.
 */
@NullMarked
package org.dailydispatch.document;

import org.jspecify.annotations.NullMarked;
