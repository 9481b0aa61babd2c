package org.dailydispatch.attachment;

import java.util.UUID;

/**
 * A photo attached to a document.
 *
 * @param sha256 of the picture as it was sent
 * @param caption what stands under it
 */
public record ChosenPhoto(UUID id, String sha256, String caption) {

    /** As a line that is compared: another picture under the same words is another photo. */
    public String line() {
        return caption + " SHA-256 " + sha256.substring(0, Math.min(12, sha256.length()));
    }
}
