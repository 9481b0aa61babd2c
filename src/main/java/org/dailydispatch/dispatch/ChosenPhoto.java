package org.dailydispatch.dispatch;

import java.util.UUID;

/**
 * A photo attached to a dispatch.
 *
 * @param sha256 of the picture as it was sent
 * @param caption what stands under it
 */
public record ChosenPhoto(UUID id, String sha256, String caption) {}
