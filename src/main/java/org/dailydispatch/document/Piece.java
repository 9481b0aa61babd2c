package org.dailydispatch.document;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a paragraph.
 *
 * @param figure the key of the figure that the text states; null for text that states none
 */
public record Piece(String text, @Nullable String figure) {}
