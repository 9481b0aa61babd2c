package org.dailydispatch.attachment;

import java.util.UUID;

/**
 * A photo attached to a document.
 *
 * @param sha256 of the picture as it was sent
 * @param caption what stands under it
 */
public record ChosenPhoto(UUID id, String sha256, String caption) {}
